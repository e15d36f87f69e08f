using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Identity;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The first acts of a registry, before it answers any request: the jurisdictions, the founders that the operator lists, in Development a verified party
/// behind each demo client, and the editions against which certificates are issued. What is there already is left as it is.
/// </summary>
internal sealed partial class Founding(
    RegistryFounding founding,
    JurisdictionSeed seed,
    NeededAssessmentsRules needed,
    RequirementCatalog catalog,
    DataDirectory data,
    IServiceProvider services,
    IConfiguration configuration,
    ILogger<Founding> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<Grains.Log.LogRules>().ReadOnlyReason is { } reason)
        {
            LogReadOnly(reason, services.GetRequiredService<CheckpointKeeper>().Path);
            return;
        }

        var result = await founding.FoundAsync(seed.Jurisdictions, [.. Founders()], needed.RequirementSets.Select(catalog.EditionsOf));
        if (result.Acts > 0)
            LogFounded(result.Established, result.Amended, result.Registered, result.Editions);
        await services.GetRequiredService<ViewStore>().WaitForAsync(
            services.GetRequiredService<Replica>().Size - 1, TimeSpan.FromMinutes(5), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<Founder> Founders()
    {
        var person = services.GetRequiredService<Person>();
        var listed = configuration["Registry:FoundersFile"] is { Length: > 0 } file ? Hosting.Founders.Read(data.Resolve(file), person) : [];
        return services.GetService<DemoClients>() is { } demo ? demo.Founders(person).Concat(listed) : listed;
    }

    [LoggerMessage(LogLevel.Information, "Founded: {Established} jurisdictions established, {Amended} amended, {Registered} parties registered, {Editions} editions in force")]
    private partial void LogFounded(int established, int amended, int registered, int editions);

    [LoggerMessage(LogLevel.Error, "The log is read-only. {Reason} Whoever deleted the data directory on purpose deletes the kept checkpoint, {Path}, too")]
    private partial void LogReadOnly(string reason, string path);
}

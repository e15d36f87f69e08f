using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Identity;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The first acts of a development registry: the seeded jurisdictions, and a verified party behind each demo client. What is there already is left as it is.
/// The server answers no request before.
/// </summary>
internal sealed class Founding(RegistryFounding founding, Person person, Replica replica, ViewStore view, IHostEnvironment environment) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
            return;
        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "contracts", "jurisdictions"), "jurisdictions@*.json").Max(StringComparer.Ordinal)!;
        var seed = JurisdictionSeed.Parse(await File.ReadAllBytesAsync(file, cancellationToken)).OrThrow(file);
        await founding.FoundAsync(seed.Jurisdictions, DemoClients.All.Where(client => client.Role is not null).Select(Founder));
        await view.WaitForAsync(replica.Size - 1, TimeSpan.FromMinutes(1), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Founder Founder(DemoClient client) => new(
        client.Id,
        new PartyContent { Roles = [client.Role!.Value], Name = client.Name, Jurisdiction = client.Jurisdiction },
        [new PartyMember(person.PseudonymOf(client.Id), MemberRole.Administrator)]);
}

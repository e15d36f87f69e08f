using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The view of this node: filled all the time, and asked.</summary>
internal static class ViewFilling
{
    public static void AddViews(this WebApplicationBuilder builder, DataDirectory data)
    {
        var services = builder.Services;
        services.AddSingleton(_ => ViewStore.Open(data.Path));
        services.AddSingleton<ViewFiller>();
        services.AddSingleton<PartyQueries>();
        services.AddSingleton<JurisdictionQueries>();
        services.AddSingleton(provider => new SystemQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddHostedService<Filling>();
    }

    internal sealed class Filling(ViewFiller filler) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => filler.RunAsync(stoppingToken);
    }
}

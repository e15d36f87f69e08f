using ComplianceRegistry.Grains;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Views.EvidenceItems;
using ComplianceRegistry.Views.Incidents;
using ComplianceRegistry.Views.Jurisdictions;
using ComplianceRegistry.Views.Log;
using ComplianceRegistry.Views.Monitoring;
using ComplianceRegistry.Views.Outages;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Standings;
using ComplianceRegistry.Views.Storage;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The view of this node: filled all the time, and asked.</summary>
internal static partial class ViewFilling
{
    public static void AddViews(this WebApplicationBuilder builder, DataDirectory data)
    {
        var services = builder.Services;
        services.AddSingleton(provider => ViewStore.Open(data.Path, provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton<ViewFiller>();
        services.AddSingleton(provider => new PartyQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton<JurisdictionQueries>();
        services.AddSingleton(provider => new DesignationQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new CertificateQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new SealedCertificateQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new SystemQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new DeadlineQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new IncidentQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new MonitoringQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new RequestQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new RecognitionQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new SealedRecognitionQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton<StandingQueries>();
        services.AddSingleton<SealedStandings>();
        services.AddSingleton<LogQueries>();
        services.AddSingleton(provider => new OutageQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new DifferenceQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton<INodeView, NodeView>();
        services.AddSingleton(provider => new EvidenceQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new AssessmentQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddSingleton(provider => new ArrangementQueries(
            provider.GetRequiredService<ViewStore>(), provider.GetRequiredService<Ledger.Sealing.RegistrySecretFile>().Secret));
        services.AddHostedService<Filling>();
    }

    /// <summary>
    /// Fills as long as the server runs. A view that cannot be written, on a full disk for instance, falls behind and is tried again: it is disposable, and
    /// the log must not stop for it.
    /// </summary>
    internal sealed partial class Filling(ViewFiller filler, TimeProvider time, ILogger<Filling> logger) : BackgroundService
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            filler.Rebuilt += rebuild => LogRebuilt(rebuild.First, rebuild.Last, (long)rebuild.Duration.TotalMilliseconds);
            using var again = new PeriodicTimer(Pause, time);
            do
            {
                try
                {
                    await filler.RunAsync(stoppingToken);
                }
                catch (ViewFileException fault)
                {
                    LogBehind(fault);
                }
            }
            while (!stoppingToken.IsCancellationRequested && await again.WaitForNextTickAsync(stoppingToken));
        }

        [LoggerMessage(LogLevel.Error, "The view cannot be written and falls behind; it is tried again each second.")]
        private partial void LogBehind(Exception fault);

        [LoggerMessage(LogLevel.Information, "The view was filled again from the log: positions {First} to {Last} in {Milliseconds} ms")]
        private partial void LogRebuilt(long first, long last, long milliseconds);
    }
}

using ComplianceRegistry.Grains;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Assessments;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.CrossChecks;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Designations;
using ComplianceRegistry.Web.Dev;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.EvidenceItems;
using ComplianceRegistry.Web.Frameworks;
using ComplianceRegistry.Web.Hosting;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Imports;
using ComplianceRegistry.Web.Incidents;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Monitoring;
using ComplianceRegistry.Web.Outages;
using ComplianceRegistry.Web.Parties;
using ComplianceRegistry.Web.Recognition;
using ComplianceRegistry.Web.Recognition.Requests;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web;

/// <summary>The registry's server, as a table of contents.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.OpenLogAsync();
            app.Announce();
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (StartUp.Explains(e))
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>The whole server, not yet started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = ServerDefaults.CreateBuilder(args);
        var data = new DataDirectory(builder.Configuration, builder.Environment);
        var seed = JurisdictionFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "jurisdictions"));
        builder.Services.AddSingleton(data).AddSingleton(seed);

        builder.AddKeeping(data);
        builder.AddLogStore(data);
        builder.AddVault(data);
        builder.AddSilo();
        builder.AddViews(data);
        builder.AddTopics();
        builder.AddImports(data);
        builder.AddIdentity(data, seed);
        builder.AddRestConventions();
        builder.Services.AddHostedService<Founding>().AddRegistryWakers().AddHostedService<VaultUpkeeping>();

        var app = builder.Build();
        app.UseRestConventions();

        var api = app.MapGroup("/v1").AddEndpointFilter(RefuseBadInput.Filter).AddEndpointFilter(MinPosition.Filter);
        api.MapSystems();
        api.MapParties();
        api.MapJurisdictions();
        api.MapDesignations();
        api.MapCertificates();
        api.MapRecognitionRequests();
        api.MapRecognitions();
        api.MapArrangements();
        api.MapDifferences();
        api.MapRecognitionPreviews();
        api.MapClassification();
        api.MapRequirementSets();
        api.MapEditions();
        api.MapDeadlines();
        api.MapOutages();
        api.MapCrossChecks();
        api.MapEvidence();
        api.MapIncidents();
        api.MapAssessments();
        api.MapMonitoring();
        api.MapImports();
        api.MapLog();
        api.MapIdentity();
        if (app.Environment.IsDevelopment())
            api.MapDevelopmentClock();
        app.MapHealth();
        return app;
    }
}

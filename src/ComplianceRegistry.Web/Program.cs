using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Dev;
using ComplianceRegistry.Web.Hosting;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Imports;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Parties;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web;

/// <summary>The registry's server, as a table of contents.</summary>
internal static class Program
{
    public static async Task Main(string[] args)
    {
        await using var app = Build(args);
        await app.RunAsync();
    }

    /// <summary>The whole server, not yet started.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = ServerDefaults.CreateBuilder(args);
        var data = new DataDirectory(builder.Configuration, builder.Environment);
        builder.Services.AddSingleton(data);

        builder.AddKeeping(data);
        builder.AddLogStore();
        builder.AddSilo();
        builder.AddViews(data);
        builder.AddTopics();
        builder.AddImports(data);
        builder.AddIdentity(data);
        builder.AddRestConventions();
        builder.Services.AddHostedService<Founding>();

        var app = builder.Build();
        app.UseRestConventions();

        var api = app.MapGroup("/v1").AddEndpointFilter(RefuseBadInput.Filter);
        api.MapSystems();
        api.MapParties();
        api.MapJurisdictions();
        api.MapClassification();
        api.MapImports();
        api.MapLog();
        api.MapIdentity();
        if (app.Environment.IsDevelopment())
            api.MapDevelopmentClock();
        app.MapHealth();
        return app;
    }
}

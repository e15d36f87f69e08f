using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Hosting;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;

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
        builder.Services.AddSingleton(FrameworkFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "frameworks")));
        builder.AddKeeping(data);
        builder.AddIdentity(data);
        builder.AddRestConventions();

        var app = builder.Build();
        app.UseRestConventions();

        var api = app.MapGroup("/v1").AddEndpointFilter(RefuseBadInput.Filter);
        api.MapClassification();
        api.MapLog();
        api.MapIdentity();
        app.MapHealth();
        return app;
    }
}

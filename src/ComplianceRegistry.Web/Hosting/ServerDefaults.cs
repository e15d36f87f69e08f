namespace ComplianceRegistry.Web.Hosting;

/// <summary>The server itself: where it listens, and how large a request may be.</summary>
internal static class ServerDefaults
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Above this a request is cut off unread. Limits of single endpoints lie below; imports set their own.</summary>
    private const long MaxRequestBytes = 16 * 1024 * 1024;

    /// <summary>A builder whose settings lie beside the program, wherever it was started from.</summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var configuration = builder.Configuration;
        if (string.IsNullOrEmpty(configuration["urls"]) && string.IsNullOrEmpty(configuration["http_ports"]))
            builder.WebHost.UseUrls(DefaultUrl);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.AddSingleton(TimeProvider.System);
        return builder;
    }
}

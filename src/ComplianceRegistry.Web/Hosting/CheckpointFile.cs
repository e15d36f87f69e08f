using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>Where the newest signed checkpoint is kept: the setting <c>Registry:CheckpointFile</c>, or else beside the data directory.</summary>
internal static class CheckpointFile
{
    /// <summary>Absolute path, as the server has it under these settings.</summary>
    public static string Of(string dataDirectory, IConfiguration configuration, IHostEnvironment environment) =>
        configuration["Registry:CheckpointFile"] is { Length: > 0 } configured
            ? DataDirectory.Resolve(configured, environment)
            : DataLayout.KeptCheckpoint(dataDirectory);

    /// <summary>Absolute path under the settings that a server started here would have: <c>appsettings.json</c> and the environment.</summary>
    public static string Of(string dataDirectory)
    {
        var server = ServerDefaults.CreateBuilder([]);
        return Of(dataDirectory, server.Configuration, server.Environment);
    }
}

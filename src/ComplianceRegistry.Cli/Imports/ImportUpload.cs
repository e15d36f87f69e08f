using System.Net.Http.Headers;
using System.Text.Json;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Imports;

/// <summary>One file on its way to the registry, with a mapping by name or along with it.</summary>
internal sealed record ImportUpload(FileInfo File, string Mapping, bool DryRun)
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".csv"] = "text/csv",
        [".json"] = "application/json",
        [".ndjson"] = "application/x-ndjson",
        [".jsonl"] = "application/x-ndjson",
    };

    /// <summary>Sends the file; the reply is the operation that imports it.</summary>
    public async Task<JsonElement> SendAsync(RegistryClient registry, CancellationToken cancellationToken)
    {
        var dryRun = DryRun ? "true" : "false";
        await using var bytes = File.OpenRead();
        using var file = new StreamContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(MediaTypes.GetValueOrDefault(File.Extension, "text/csv"));
        if (!Path.Exists(Mapping))
        {
            return await registry.PostAsync($"v1/imports/systems?mapping={Uri.EscapeDataString(Mapping)}&dryRun={dryRun}", file, cancellationToken);
        }

        using var mapping = new StringContent(await System.IO.File.ReadAllTextAsync(Mapping, cancellationToken));
        mapping.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var parts = new MultipartFormDataContent { { mapping, "mapping" }, { file, "file", File.Name } };
        return await registry.PostAsync($"v1/imports/systems?dryRun={dryRun}", parts, cancellationToken);
    }
}

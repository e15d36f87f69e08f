namespace ComplianceRegistry.Bench.Peer;

/// <summary>Kestrel that answers every request with the same bytes: as fast as a reply can be on this machine.</summary>
internal static class BareServer
{
    /// <summary>Argument that starts this program as the bare server.</summary>
    public const string Role = "bare";

    /// <param name="file">What it answers.</param>
    public static async Task RunAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        await using var app = builder.Build();
        app.MapGet("/{**path}", (HttpResponse response) =>
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = bytes.Length;
            return response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
    }
}

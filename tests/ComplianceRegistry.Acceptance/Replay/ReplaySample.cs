using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Replay;

/// <summary>The sample of a source that ships with the registry, in a copy that a test may add rows to.</summary>
internal sealed class ReplaySample
{
    private readonly string _directory;
    private readonly string _devices;
    private readonly string _events;

    public ReplaySample(string directory)
    {
        _directory = directory;
        _devices = Copied("devices.csv");
        _events = Copied("events.csv");
    }

    public void AddDevice(string row) => File.AppendAllText(_devices, row + "\n");

    public void AddEvent(string row) => File.AppendAllText(_events, row + "\n");

    /// <summary>Replays the copy as a demo client.</summary>
    public async Task<Replayed> ReplayAsync(ServerProcess server, string body, string client)
    {
        var report = Path.Combine(_directory, "report.ndjson");
        File.Delete(report);
        var (exitCode, output) = await RegistryCommand.RunAsync(
            "replay", "devices", _devices, "--events", _events, "--body", body, "--report", report,
            "--server", server.Address.ToString(), "--client", client, "--secret", "demo-secret");
        string[] lines = File.Exists(report) ? await File.ReadAllLinesAsync(report) : [];
        return new Replayed(exitCode, output, [.. lines.Select(line => JsonElement.Parse(line))]);
    }

    private string Copied(string name)
    {
        var copy = Path.Combine(_directory, name);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "replay", name), copy);
        return copy;
    }
}

/// <summary>What the command printed, and its report.</summary>
internal sealed record Replayed(int ExitCode, string Output, IReadOnlyList<JsonElement> Rows)
{
    public IEnumerable<string?> Ids => Rows.Select(row => row.GetProperty("id").GetString());

    /// <summary>The last row of a step with this number in the source.</summary>
    public JsonElement Row(string step, string key) =>
        Rows.Last(row => row.GetProperty("step").GetString() == step && row.GetProperty("key").GetString() == key);

    /// <summary>Code of the problem of a row.</summary>
    public string? Code(string step, string key) => Row(step, key).GetProperty("problem").GetProperty("code").GetString();
}

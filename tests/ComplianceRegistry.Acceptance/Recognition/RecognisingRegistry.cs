using System.Collections.Concurrent;
using Xunit.Abstractions;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>
/// A server in its own process, with an accredited body in Germany and an arrangement in force between the Union, Korea and Japan. Japan's law bars recognition by
/// silence on the technical route.
/// </summary>
public sealed class RecognisingRegistry : IAsyncLifetime, IDisposable
{
    /// <summary>A scope code without anything special to it.</summary>
    internal const string Radiology = "panel-radiology";

    /// <summary>A scope code for which Korea declared a difference.</summary>
    internal const string Cardiology = "panel-cardiovascular";

    /// <summary>A scope code that is new in Korea.</summary>
    internal const string Neurology = "panel-neurology";

    /// <summary>A scope code of another arrangement.</summary>
    internal const string Dentistry = "panel-dental";

    /// <summary>An edition that is to take the place of the present one.</summary>
    internal const string LaterEdition = "2027-06";
    private readonly TemporaryDirectory _directory = new();
    private readonly ConcurrentQueue<string> _prologue = new();
    private ServerProcess? _server;

    /// <summary>Registry id of the body's designation.</summary>
    internal string Designation { get; private set; } = "";

    /// <summary>Registry id of the arrangement.</summary>
    internal string Arrangement { get; private set; } = "";

    /// <summary>Registry id of the difference.</summary>
    internal string Difference { get; private set; } = "";

    internal ApiClient Client => _server!.Client;

    /// <summary>A story that a test tells. The first one begins with what went before.</summary>
    internal Story Begin(ITestOutputHelper output)
    {
        while (_prologue.TryDequeue(out var line))
            output.WriteLine(line);
        return new Story(Client, output.WriteLine);
    }

    public async Task InitializeAsync()
    {
        _server = await ServerProcess.StartAsync(_directory.Data);
        var story = new Story(Client, _prologue.Enqueue);
        var arranging = new Arranging(story);
        foreach (var party in new[] { Certifying.Body, Requesting.Korea })
            await story.DoAsync(party, $"v1/parties/{await Client.PartyAsync(party)}", "add-member", new { subject = Certifying.Second });
        var notified = await arranging.NotifiedAsync(Radiology, Cardiology, Neurology, Dentistry);
        var terms = Bodies.Terms(
            [Radiology, Cardiology, Neurology],
            ["common@2026-11"],
            Bodies.Signatory("EU"),
            Bodies.Signatory("KR"),
            Bodies.Signatory("JP", tacitApprovalBar: "Act 2, Article 3: recognition needs a decision"));
        Arrangement = await arranging.InForceAsync("Union, Korea and Japan", terms, "eu", "kr", "jp");
        Difference = (await story.CreateAsync(Requesting.Korea, "v1/national-differences", Bodies.Difference(Cardiology, await story.NowAsync()))).Text("id")!;
        await story.MoveAsync(notified.GetProperty("notification").Instant("windowEnds"));
        Designation = notified.Text("id")!;
        await story.StandsAsync($"v1/designations/{Designation}", "active");
    }

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();

    /// <summary>Starts the server again on the same data, from programs and files that know a later edition of the common requirements as well.</summary>
    internal async Task LearnEditionAsync()
    {
        await _server!.StopAsync();
        await _server.DisposeAsync();
        var programs = Path.Combine(_directory.Path, "programs");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(programs, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var sets = Path.Combine(programs, "contracts", "frameworks", "requirements");
        var known = await File.ReadAllTextAsync(Path.Combine(sets, "common@2026-11.json"));
        await File.WriteAllTextAsync(Path.Combine(sets, $"common@{LaterEdition}.json"), known.Replace("\"edition\": \"2026-11\"", $"\"edition\": \"{LaterEdition}\"", StringComparison.Ordinal));
        _server = await ServerProcess.StartFromAsync(programs, _directory.Data);
    }
}

/// <summary>Requests for recognition: one server for all, whose clock stays within the years for which holidays are known.</summary>
[CollectionDefinition(Name)]
public sealed class RequestsRegistry : ICollectionFixture<RecognisingRegistry>
{
    public const string Name = "requests for recognition";
}

/// <summary>What happens in the years after a decision: one server for all.</summary>
[CollectionDefinition(Name)]
public sealed class RecognitionsRegistry : ICollectionFixture<RecognisingRegistry>
{
    public const string Name = "recognitions";
}

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ComplianceRegistry.Web.Tests;

/// <summary>The real server, started in this process on a free port with a data directory of its own. Requests go in through its front door.</summary>
public sealed class RunningRegistry : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("registry-");
    private WebApplication? _app;

    /// <summary>Further settings, as on the command line; to be set before the start.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    public string Environment { get; init; } = "Development";

    public string DataDirectory => _data.FullName;

    /// <summary>A client without a token.</summary>
    public HttpClient Anonymous { get; private set; } = new();

    public IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        _app = Program.Build([$"--environment={Environment}", "--urls=http://127.0.0.1:0", $"--Registry:DataDirectory={DataDirectory}", .. Settings]);
        await _app.OpenLogAsync();
        await _app.StartAsync();
        Anonymous = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    /// <summary>Stops the server, takes its copy of the log and its view away, and starts it again.</summary>
    public Task LoseCopyAsync() => RestartAsync(() =>
    {
        foreach (var file in Directory.EnumerateFiles(DataDirectory, "*.db*"))
            File.Delete(file);
    });

    /// <summary>Stops the server, lets something happen to its data directory, and starts it again.</summary>
    public async Task RestartAsync(Action meanwhile)
    {
        await StopAsync();
        meanwhile();
        await InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        _data.Delete(recursive: true);
        File.Delete(DataDirectory + ".checkpoint");
    }

    /// <summary>A client that sends the token of a demo client.</summary>
    public async Task<HttpClient> As(string client)
    {
        var authorised = new HttpClient { BaseAddress = Anonymous.BaseAddress };
        authorised.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(client));
        return authorised;
    }

    /// <summary>The token of a demo client; asked for once.</summary>
    public Task<string> TokenOf(string client) => _tokens.GetOrAdd(client, RequestToken);

    /// <summary>Stops the server as its own process would: what goes on by itself ends before what it works on is taken away.</summary>
    private async Task StopAsync()
    {
        Anonymous.Dispose();
        if (_app is null)
            return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<string> RequestToken(string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = "demo-secret",
        });
        using var response = await Anonymous.PostAsync(new Uri("/connect/token", UriKind.Relative), form);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync());
        return (string)answer!["access_token"]!;
    }
}

/// <summary>One running server for all tests that need nothing special of it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRegistry : ICollectionFixture<RunningRegistry>
{
    public const string Name = "shared registry";
}

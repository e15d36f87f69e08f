using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>How recognition is asked for, and how the Korean authority decides.</summary>
internal sealed class Requesting(Story story)
{
    public const string Korea = "demo-authority-kr";

    /// <summary>A request that was drafted and filed; answers its address.</summary>
    public async Task<string> FiledAsync(CertifiedSystem certified, string receiving, string scope, params object[] answers)
    {
        var path = await DraftedAsync(certified, receiving, scope, answers);
        await story.DoAsync(Certifying.Provider, path, "submit", Bodies.Declaration);
        return path;
    }

    public async Task<string> DraftedAsync(CertifiedSystem certified, string receiving, string scope, params object[] answers)
    {
        var drafted = await story.CreateAsync(
            Certifying.Provider,
            "v1/recognition-requests",
            new { certificate = certified.Certificate, receiving, versionHash = Bodies.Release, scope = new[] { scope }, answers });
        return $"v1/recognition-requests/{drafted.Text("id")}";
    }

    /// <summary>A request that the receiving authority has taken up; its route and the reasons for it are told.</summary>
    public async Task<string> UnderReviewAsync(CertifiedSystem certified, string receiving, string scope, params object[] answers)
    {
        var path = await FiledAsync(certified, receiving, scope, answers);
        TellRoute(await story.DoAsync($"demo-authority-{receiving.ToLowerInvariant()}", path, "admit"));
        return path;
    }

    /// <summary>A recognition in Korea that both members of its authority decided; answers its address.</summary>
    public async Task<string> RecognisedAsync(CertifiedSystem certified, string scope, params object[] answers)
    {
        await DecideAsync(await UnderReviewAsync(certified, "KR", scope, answers), "recognise", new { kind = "recognition" });
        return await GrantedAsync(certified, "KR");
    }

    /// <summary>One member of the Korean authority prepares a decision, another one takes it.</summary>
    public async Task<JsonElement> DecideAsync(string path, string action, object prepared)
    {
        await story.DoAsync(Korea, path, "prepare", prepared);
        return await BySecondAsync(path, action);
    }

    /// <summary>What the second member of the Korean authority does.</summary>
    public async Task<JsonElement> BySecondAsync(string path, string action) =>
        await story.DoAsync(Certifying.Second, path, action, null, await story.Client.PartyAsync(Korea));

    /// <summary>The recognition of a certificate in a jurisdiction, which the registry grants by itself; answers its address.</summary>
    public async Task<string> GrantedAsync(CertifiedSystem certified, string receiving)
    {
        var found = (await story.UntilAsync($"v1/recognitions?certificate={certified.Certificate}&receiving={receiving}", page => page.Items("items").Any())).Items("items").Single();
        await story.TellAsync(found.Text("id")!, "is granted", $"{found.Text("status")} since {Story.At(found.Instant("granted"))}");
        return $"v1/recognitions/{found.Text("id")}";
    }

    /// <summary>An answer to a difference, with evidence that everybody may read.</summary>
    public async Task<object> AnswerAsync(string difference)
    {
        var (id, hash) = await Certifying.EvidenceAsync(new Story(story.Client, _ => { }));
        return new { difference, statement = "The label is Korean.", evidence = new[] { new { kind = "evidence", id, hash } } };
    }

    /// <summary>Tells the route of a request and why it was chosen.</summary>
    public void TellRoute(JsonElement request) => story.Tell([$"route {request.Text("route")}: {string.Join(" ", request.Texts("routeReasons"))}"]);

    /// <summary>Tells how the end of a clock came about, line by line.</summary>
    public void TellClock(JsonElement clock) => story.Tell(clock.Texts("explanation").Prepend($"clock {clock.Text("name")} ({clock.Text("rule")}; {clock.Text("provision")}):"));
}

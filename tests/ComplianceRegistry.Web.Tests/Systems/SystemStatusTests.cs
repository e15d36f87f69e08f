using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Web.Tests.Recognition;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Systems;

/// <summary>Is this system, in this version, in force here, since when, and on what basis?</summary>
public sealed class SystemStatusTests(RunningRegistry registry) : IClassFixture<RunningRegistry>, IAsyncLifetime
{
    private readonly GrantedFiles _files = new(registry);

    public Task InitializeAsync() => _files.Requests.Arranged();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task a_certified_system_is_in_force_where_it_was_certified_and_where_that_is_recognised_with_proofs()
    {
        var (recognition, path) = await Granted();

        var here = await registry.Anonymous.Get($"{path}?jurisdiction=KR", Seen(recognition));
        Assert.Equal((true, (string?)recognition["granted"], null, Samples.Hash), ((bool)here["inForce"]!, (string?)here["since"], here["reason"], (string?)here["version"]));
        Assert.Equal((string?)recognition["expires"], (string?)here["until"]);
        var basis = Assert.Single(here["bases"]!.AsArray())!;
        Assert.Equal(
            ("recognition", (string?)recognition["id"], "active", (string?)recognition["certificate"]!["id"]),
            ((string?)basis["kind"], (string?)basis["id"], (string?)basis["status"], (string?)basis["certificate"]!["id"]));
        Assert.All([.. basis["acts"]!.AsArray(), .. basis["certificate"]!["acts"]!.AsArray()], act => Proven(here, act!));

        var there = await registry.Anonymous.Get($"{path}?jurisdiction=DE&version={Samples.Hash}");
        Assert.Equal((true, "certificate", "certificate.issued"), ((bool)there["inForce"]!, (string?)there["bases"]![0]!["kind"], (string?)there["bases"]![0]!["acts"]![0]!["act"]));
        Assert.True((bool)(await registry.Anonymous.Get($"{path}?jurisdiction=FR"))["inForce"]!);
        Assert.Equal((false, "not-recognised"), Told(await registry.Anonymous.Get($"{path}?jurisdiction=US")));
        Assert.Equal((false, "unknown-version"), Told(await registry.Anonymous.Get($"{path}?jurisdiction=KR&version={new string('9', 64)}")));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}?jurisdiction=KR&asOf=2026-01-01T00:00:00Z")).Status);
        Assert.Equal((false, "no-certificate"), Told(await registry.Anonymous.Get($"/v1/systems/{(await Samples.Registered(registry))["id"]}/status?jurisdiction=KR")));
    }

    [Fact]
    public async Task a_suspension_is_told_at_once_and_what_held_before_it_still_is()
    {
        var (recognition, path) = await Granted();
        var before = registry.Services.GetRequiredService<RegistryClock>().Now;
        await registry.MoveTo(before.AddMinutes(1));
        var suspended = await _files.Measure($"/v1/recognitions/{recognition["id"]}", "suspension", GrantedFiles.Suspension);

        var now = await registry.Anonymous.Get($"{path}?jurisdiction=KR", Seen(suspended));
        Assert.Equal((false, "suspended"), Told(now));
        Assert.Equal("recognition.suspended", (string?)now["bases"]![0]!["acts"]![1]!["act"]);
        Proven(now, now["bases"]![0]!["acts"]![1]!);
        Assert.True((bool)(await registry.Anonymous.Get($"{path}?jurisdiction=KR&asOf={At(before)}"))["inForce"]!);
        Assert.True((bool)(await registry.Anonymous.Get($"{path}?jurisdiction=DE"))["inForce"]!);
    }

    [Fact]
    public async Task every_fault_of_the_question_is_told()
    {
        var path = $"/v1/systems/{(await Samples.Registered(registry))["id"]}/status";
        var later = registry.Services.GetRequiredService<RegistryClock>().Now.AddHours(1);

        Assert.Equal(
            ["/asOf in-the-future", "/jurisdiction unknown-jurisdiction", "/version"],
            (await registry.Anonymous.Get($"{path}?jurisdiction=QQ&version=abc&asOf={At(later)}")).Faults.Select(fault => fault.StartsWith("/version", StringComparison.Ordinal) ? "/version" : fault).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["/jurisdiction"], (await registry.Anonymous.Get($"{path}?jurisdiction=korea")).Faults.Select(fault => fault.Split(' ')[0]).Distinct());
        Assert.Equal(["/colour", "/jurisdiction"], (await registry.Anonymous.Get($"{path}?colour=red")).Faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/systems/AIS-7K2M-9QXD-4WTZ-C/status?jurisdiction=KR")).Status);
        Assert.Equal(["/id id"], (await registry.Anonymous.Get("/v1/systems/AIS-0/status?jurisdiction=KR")).Faults);
    }

    [Fact]
    public async Task a_system_of_the_non_public_section_is_answered_for_to_those_who_may_read_it()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider), "Dingo tracker");
        (body["section"], body["sector"], body["dataAndLogic"]) = ("non-public", "justice-law-enforcement", null);
        var system = (string)(await provider.Create("/v1/systems", body))["id"]!;
        var certificate = await registry.Certified(system, withResults: false);
        var path = $"/v1/systems/{system}/status?jurisdiction=DE";

        var told = await provider.Get(path, Seen(certificate));
        Assert.Equal((true, (string?)certificate["id"]), ((bool)told["inForce"]!, (string?)told["bases"]![0]!["id"]));
        Proven(told, told["bases"]![0]!["acts"]![0]!);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await registry.As("demo-provider-us")).Get(path)).Status);
    }

    /// <summary>A recognition in force, and the address of its system's status.</summary>
    private async Task<(Answer Recognition, string Status)> Granted()
    {
        var recognition = await registry.Anonymous.Get((await _files.Granted()).Recognition);
        return (recognition, $"/v1/systems/{recognition["system"]}/status");
    }

    private static (bool, string?) Told(Answer answer) => ((bool)answer["inForce"]!, (string?)answer["reason"]);

    private static void Proven(Answer status, JsonNode act) => Assert.True(MerkleProof.VerifyInclusion(
        (long)act["position"]!,
        (long)status["size"]!,
        Convert.FromHexString((string)act["leafHash"]!),
        [.. act["path"]!.AsArray().Select(hash => Convert.FromHexString((string)hash!))],
        Convert.FromHexString((string)status["root"]!)));

    private static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);
}

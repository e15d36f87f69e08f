using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Tests.EvidenceItems;

namespace ComplianceRegistry.Web.Tests.Recognition;

public sealed class RecognitionPreviewTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private const string Previews = "/v1/recognition-previews";

    [Fact]
    public async Task a_certificate_shows_which_korean_requirements_it_covers_by_what_and_what_is_left()
    {
        var certificate = await registry.Certified();
        var preview = await registry.Anonymous.Create(Previews, Asked(certificate, "KR"));

        Assert.True(preview.Status == HttpStatusCode.OK, preview.Text);
        Assert.Equal(
            ("kr-ai-basic-act", "kr@2026-11", "crosswalk", (string)certificate["id"]!),
            ((string?)preview["asked"]!["id"], (string?)preview["profile"], (string?)preview["relation"], (string?)preview["certificate"]));
        Assert.Equal(["common@2026-11--kr-ai-basic-act@2026-01-22--2026-11"], preview["sources"]!.AsArray().Select(source => (string)source!));
        var gaps = preview["requirements"]!.AsArray();
        Assert.Equal(13, gaps.Count);
        Assert.Equal(13, preview["counts"]!.AsObject().Sum(count => (int)count.Value!));
        var covered = gaps.First(gap => (string?)gap!["result"] == "covered")!;
        Assert.Equal("low", (string?)covered["confidence"]);
        Assert.Equal(((string?)certificate["content"]!["requirements"]![0]!["proofs"]![0]!["hash"], "draft"), ((string?)covered["evidence"]![0]!["hash"], (string?)covered["by"]![0]!["status"]));
        Assert.All(gaps, gap => Assert.NotEmpty(gap!["reasons"]!.AsArray()));
        Assert.All(gaps, gap => Assert.NotNull(gap!["title"]));
    }

    [Fact]
    public async Task a_member_is_asked_what_its_union_asks_and_a_jurisdiction_without_a_profile_what_is_common()
    {
        var number = (string)(await registry.Certified())["number"]!;
        var german = await registry.Anonymous.Create(Previews, Asked(number.ToLowerInvariant(), "DE"));
        var japanese = await registry.Anonymous.Create(Previews, Asked(number, "JP"));

        Assert.Equal(("eu-ai-act", "eu@2026-11", "DE"), ((string?)german["asked"]!["id"], (string?)german["profile"], (string?)german["receiving"]));
        Assert.Equal(("common", "jp@2026-11", "same"), ((string?)japanese["asked"]!["id"], (string?)japanese["profile"], (string?)japanese["relation"]));
        Assert.Equal((0, 0), ((int)japanese["counts"]!["partly"]!, (int)japanese["counts"]!["notCovered"]!));
        Assert.Contains(japanese["requirements"]!.AsArray(), gap => (string?)gap!["result"] == "not-applicable");
    }

    [Fact]
    public async Task whoever_prefers_a_table_gets_one_with_a_row_for_each_requirement()
    {
        var asked = Asked(await registry.Certified(), "KR");
        var table = await registry.Anonymous.Create(Previews, asked, ("Accept", "text/csv, application/json;q=0.5"));
        var document = await registry.Anonymous.Create(Previews, asked.DeepClone(), ("Accept", "text/csv;q=0.4, application/json, */*"));

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (table.Status, table.Response.Content.Headers.ContentType?.MediaType));
        var lines = table.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,title,provision,result,confidence,by,evidence,differences,reasons", lines[0]);
        Assert.Equal(document["requirements"]!.AsArray().Select(gap => (string)gap!["requirement"]!), lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Contains("(superset, stated, draft)", table.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_certificate_of_the_past_without_an_edition_covers_nothing()
    {
        var preview = await registry.Anonymous.Create(Previews, Asked(await registry.Certified(withResults: false), "KR"));

        Assert.Equal(13, (int)preview["counts"]!["notCovered"]!);
        Assert.Null(preview["certified"]);
    }

    [Fact]
    public async Task a_difference_that_is_answered_with_evidence_is_no_longer_open()
    {
        var certificate = await registry.Certified();
        var before = await registry.Anonymous.Create(Previews, Asked(certificate, "KR"));
        var covered = (string)before["requirements"]!.AsArray().First(gap => (string?)gap!["result"] == "covered")!["requirement"]!;
        var difference = await registry.Differing("demo-authority-kr", "kr-ai-basic-act@2026-01-22", covered);
        var evidence = (string)(await (await registry.As("demo-provider-eu")).HandIn("a label"u8.ToArray()))["id"]!;

        var open = await registry.Anonymous.Create(Previews, Asked(certificate, "KR"));
        var answer = new JsonObject
        {
            ["difference"] = difference,
            ["statement"] = "The label is Korean.",
            ["evidence"] = new JsonArray(new JsonObject { ["kind"] = "evidence", ["id"] = evidence, ["hash"] = Convert.ToHexStringLower(SHA256.HashData("a label"u8)) }),
        };
        var shown = await registry.Anonymous.Create(Previews, Asked(certificate, "KR", answer));

        Assert.Equal(("partly", difference), ((string?)Gap(open, covered)["result"], (string?)Gap(open, covered)["differences"]![0]));
        Assert.Equal("not-covered", (string?)open["differences"]![0]!["result"]);
        Assert.True(shown.Status == HttpStatusCode.OK, shown.Text);
        Assert.Equal(("covered", "low"), ((string?)Gap(shown, covered)["result"], (string?)Gap(shown, covered)["confidence"]));
        Assert.Contains(Gap(shown, covered)["evidence"]!.AsArray(), proof => (string?)proof!["id"] == evidence);
    }

    [Fact]
    public async Task every_fault_is_listed_and_a_certificate_that_is_not_open_is_not_told_from_one_that_is_not_there()
    {
        var unknown = Asked("CRT-7K2M-9QXD-4WTZ-6", "XX", Answer("NDF-0000-0000-0000-0", "EVD-7K2M-9QXD-4WTZ-Z"));
        var refused = await registry.Anonymous.Create(Previews, unknown);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "content-refused"), (refused.Status, refused.Code));
        Assert.Equal(["/certificate unknown-certificate", "/receiving unknown-jurisdiction", "/answers/0/evidence/0/id unknown-evidence"], refused.Faults);

        var unasked = await registry.Anonymous.Create(Previews, Asked(await registry.Certified(), "JP", Answer("NDF-0000-0000-0000-0", "EVD-7K2M-9QXD-4WTZ-Z")));
        Assert.Equal(["/answers/0/difference unknown-difference", "/answers/0/evidence/0/id unknown-evidence"], unasked.Faults);

        var faulty = await registry.Anonymous.Create(Previews, new JsonObject { ["certificate"] = "C", ["receiving"] = "korea", ["colour"] = "red" });
        Assert.Equal((HttpStatusCode.BadRequest, "validation-failed"), (faulty.Status, faulty.Code));
        Assert.Equal(["/certificate", "/colour", "/receiving"], faulty.Faults.Select(fault => fault.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task the_certificate_of_a_non_public_system_is_analysed_for_those_alone_who_may_read_it()
    {
        var provider = await registry.As("demo-provider-eu");
        var system = await provider.Create("/v1/systems", Systems.NonPublicTests.Tracker(await Samples.PartyOf(provider), "Gap tracker"));
        var certificate = await registry.Certified((string)system["id"]!, withResults: false);

        Assert.Equal(HttpStatusCode.OK, (await provider.Create(Previews, Asked(certificate, "KR"))).Status);
        Assert.Equal(["/certificate unknown-certificate"], (await registry.Anonymous.Create(Previews, Asked(certificate, "KR"))).Faults);
    }

    private static JsonNode Gap(Answer preview, string requirement) => preview["requirements"]!.AsArray().Single(gap => (string?)gap!["requirement"] == requirement)!;

    private static JsonObject Asked(Answer certificate, string receiving, params JsonNode[] answers) => Asked((string)certificate["id"]!, receiving, answers);

    private static JsonObject Asked(string certificate, string receiving, params JsonNode[] answers) =>
        new() { ["certificate"] = certificate, ["receiving"] = receiving, ["answers"] = new JsonArray(answers) };

    private static JsonObject Answer(string difference, string evidence) => new()
    {
        ["difference"] = difference,
        ["statement"] = "So.",
        ["evidence"] = new JsonArray(new JsonObject { ["kind"] = "evidence", ["id"] = evidence, ["hash"] = Samples.Hash }),
    };
}

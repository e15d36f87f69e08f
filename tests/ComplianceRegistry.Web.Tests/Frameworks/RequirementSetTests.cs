using System.Net;
using System.Security.Cryptography;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Web.Frameworks;

namespace ComplianceRegistry.Web.Tests.Frameworks;

[Collection(SharedRegistry.Name)]
public sealed class RequirementSetTests(RunningRegistry registry)
{
    private const string Sets = "/v1/requirement-sets";

    [Fact]
    public async Task an_edition_is_served_as_published_and_its_hash_is_that_of_its_canonical_form()
    {
        var listed = (await registry.Anonymous.Get(Sets))["items"]!.AsArray().Single(one => (string?)one!["reference"] == "common@2026-11")!;
        var edition = await registry.Anonymous.Get($"{Sets}/common/editions/2026-11");

        Assert.Equal(46, edition["requirements"]!.AsArray().Count);
        Assert.Equal((string?)listed["contentHash"], Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(System.Text.Encoding.UTF8.GetBytes(edition.Text)))));
        Assert.Equal("common@2026-11", (string?)(await registry.Anonymous.Get($"{Sets}/common"))["items"]![0]!["reference"]);
    }

    [Fact]
    public async Task who_has_an_answer_already_is_not_sent_it_again()
    {
        var first = await registry.Anonymous.Get($"{Sets}/common/editions/2026-11");

        var again = await registry.Anonymous.Get($"{Sets}/common/editions/2026-11", ("If-None-Match", first.Header("ETag")!));
        var other = await registry.Anonymous.Get($"{Sets}/common/editions/2026-11", ("If-None-Match", "\"another\""));

        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.Equal(first.Header("ETag"), again.Header("ETag"));
        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Contains("public", first.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_sets_are_compared_and_what_is_derived_is_marked()
    {
        var stated = await registry.Anonymous.Get($"{Sets}/common/comparison?with=eu-ai-act");
        var derived = await registry.Anonymous.Get($"{Sets}/eu-ai-act@2024-06-13/comparison?with=nist-ai-rmf");

        Assert.Equal("crosswalk", (string?)stated["basis"]);
        Assert.Equal("common", (string?)derived["basis"]);
        Assert.Equal(51, derived["requirements"]!.AsArray().Count);
        Assert.True((bool)derived["requirements"]!.AsArray().SelectMany(one => one!["links"]!.AsArray()).First()!["derived"]!);
    }

    [Fact]
    public async Task coverage_is_told_of_what_is_met()
    {
        var whole = await registry.Anonymous.Get($"{Sets}/eu-ai-act/coverage?by=common");
        var little = await registry.Anonymous.Get($"{Sets}/eu-ai-act/coverage?by=common&met=CR-HUM-4&met=CR-GOV-3");

        Assert.True((int)whole["covered"]! > (int)little["covered"]!);
        Assert.Equal(["art-9-1", "art-9-2", "art-14-5"],
            little["requirements"]!.AsArray().Where(one => (string?)one!["extent"] == "covered").Select(one => (string?)one!["requirement"]));
        Assert.Equal(0, (int)(await registry.Anonymous.Get($"{Sets}/eu-ai-act/coverage?by=common&atLeast=adopted"))["covered"]!);
    }

    [Fact]
    public async Task crosswalks_are_listed_and_served()
    {
        var reference = (string)(await registry.Anonymous.Get("/v1/crosswalks"))["items"]![0]!["reference"]!;

        var crosswalk = await registry.Anonymous.Get($"/v1/crosswalks/{reference}");

        Assert.Equal("common@2026-11", (string?)crosswalk["from"]);
        Assert.NotEmpty(crosswalk["mappings"]!.AsArray());
    }

    [Theory]
    [InlineData("/v1/requirement-sets/none", HttpStatusCode.NotFound)]
    [InlineData("/v1/requirement-sets/common/editions/1999", HttpStatusCode.NotFound)]
    [InlineData("/v1/requirement-sets/common/comparison?with=none", HttpStatusCode.NotFound)]
    [InlineData("/v1/requirement-sets/common/comparison", HttpStatusCode.BadRequest)]
    [InlineData("/v1/requirement-sets/common/coverage?by=none", HttpStatusCode.NotFound)]
    [InlineData("/v1/requirement-sets/eu-ai-act/coverage?by=common&met=CR-NO-1", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/v1/requirement-sets/eu-ai-act/coverage?by=common&atLeast=liked", HttpStatusCode.BadRequest)]
    [InlineData("/v1/crosswalks/none", HttpStatusCode.NotFound)]
    public async Task what_is_not_there_or_not_well_asked_is_refused(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await registry.Anonymous.Get(path)).Status);

    [Fact]
    public void a_faulty_file_stops_the_start_and_its_faults_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("requirements");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "requirements"));
            File.WriteAllText(Path.Combine(folder.FullName, "requirements", "x@1.json"), """{"id":"x","edition":"1"}""");

            var refused = Assert.Throws<InvalidDataException>(() => RequirementFiles.Load(folder.FullName));

            Assert.Contains("/requirements/x@1.json/title", refused.Message, StringComparison.Ordinal);
            Assert.Contains("/requirements/x@1.json/requirements", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

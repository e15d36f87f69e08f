using System.Net;
using System.Text;

namespace ComplianceRegistry.Web.Tests.Imports;

/// <summary>What becomes of the rows of an upload, through the front door.</summary>
[Collection(SharedRegistry.Name)]
public sealed class ImportRowsTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_file_that_breaks_off_tells_of_every_row_that_was_registered()
    {
        var authority = await registry.As("demo-authority-us");
        var good = string.Join(',', Enumerable.Range(0, 40).Select(row => Upload.Row($"cut-{row}", $"Cut {row}")));

        var (operation, rows) = await authority.Ended(await authority.Import(Upload.Mapping("cut-register", "json"), $"[{good},{{\"id\""));

        Assert.Equal("failed: 40 read, 40 accepted, 0 duplicate, 0 rejected", operation.Counts());
        Assert.Equal(40, rows.Count);
        foreach (var row in rows)
            Assert.Equal(HttpStatusCode.OK, (await registry.Anonymous.Get($"/v1/systems/{row["system"]}")).Status);
    }

    [Fact]
    public async Task rows_without_a_key_are_rejected_and_not_taken_for_one_another()
    {
        var authority = await registry.As("demo-authority-us");
        var csv = Upload.Mapping("keyless-register", "csv");

        var (operation, blank) = await authority.Ended(await authority.Import(csv, "id,name,purpose,prov\n,One,purp,P\n,Two,purp,P\nk,Three,purp,P\n"));
        var (_, absent) = await authority.Ended(
            await authority.Import(Upload.Mapping("keyless-objects"), """{"name":"One","purpose":"p","prov":"P"}""" + "\n" + """{"name":"Two","purpose":"p","prov":"P"}"""));

        Assert.Equal("succeeded: 3 read, 1 accepted, 0 duplicate, 2 rejected", operation.Counts());
        Assert.Equal(["rejected :key-missing", "rejected :key-missing", "accepted"], blank.Outcomes());
        Assert.Equal(["rejected :key-missing", "rejected :key-missing"], absent.Outcomes());
    }

    [Fact]
    public async Task a_row_that_is_no_unicode_text_is_rejected_and_the_others_are_registered()
    {
        var authority = await registry.As("demo-authority-us");
        var mapping = Upload.Mapping("broken-text-register");
        mapping["encoding"] = "utf-8";
        byte[] file =
        [
            .. Encoding.UTF8.GetBytes(Upload.Row("t1", "One") + "\n"),
            .. Encoding.UTF8.GetBytes(Upload.Row("t2", "?").Replace("?", "\\ud800", StringComparison.Ordinal) + "\n"),
            .. Encoding.Latin1.GetBytes("""{"id":"t3","name":"café","purpose":"p","prov":"P"}""" + "\n"),
            .. Encoding.UTF8.GetBytes(Upload.Row("t4", "Four")),
        ];

        var (operation, rows) = await authority.Ended(await authority.Import(Encoding.UTF8.GetBytes(mapping.ToJsonString()), file));

        Assert.Equal("succeeded: 4 read, 2 accepted, 0 duplicate, 2 rejected", operation.Counts());
        Assert.Equal(["accepted", "rejected :not-unicode", "rejected :not-unicode", "accepted"], rows.Outcomes());
    }

    [Fact]
    public async Task the_authority_of_another_jurisdiction_does_not_take_the_ids_of_a_register_in_advance()
    {
        var (dutch, american) = (await registry.As("demo-authority-nl"), await registry.As("demo-authority-us"));
        var row = Upload.Row("1", "Squatted");

        var (_, first) = await dutch.Ended(await dutch.Import(Upload.Mapping("squatted-register", jurisdiction: "NL"), row));
        var (operation, second) = await american.Ended(await american.Import(Upload.Mapping("squatted-register"), row));

        Assert.Equal("succeeded: 1 read, 1 accepted, 0 duplicate, 0 rejected", operation.Counts());
        Assert.NotEqual((string)first[0]["system"]!, (string)second[0]["system"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_row_is_refused_the_non_public_section_where_the_law_has_none(bool dryRun)
    {
        var authority = await registry.As("demo-authority-us");

        var (_, rows) = await authority.Ended(
            await authority.Import(Upload.NonPublic($"sealed-us-{dryRun}".ToLowerInvariant(), "US"), Upload.Row("1", "Tracker", "Secret Unit One"), dryRun));

        Assert.Equal(["rejected /section:no-non-public-section"], rows.Outcomes());
        Assert.Empty(await PartiesNamed("Secret Unit One"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_row_of_the_non_public_section_makes_no_party_public(bool dryRun)
    {
        var authority = await registry.As("demo-authority-nl");
        var source = $"sealed-nl-{dryRun}".ToLowerInvariant();
        await authority.Ended(await authority.Import(Upload.Mapping($"{source}-open", jurisdiction: "NL"), Upload.Row("0", "Open", "Known Police")));

        var (_, rows) = await authority.Ended(await authority.Import(
            Upload.NonPublic(source, "NL"), Upload.Row("1", "Tracker", "Secret Unit Two") + "\n" + Upload.Row("2", "Tracker", "Known Police"), dryRun));

        Assert.Equal(["rejected /provider:party-not-registered", "accepted"], rows.Outcomes());
        Assert.Empty(await PartiesNamed("Secret Unit Two"));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/systems/{rows[1]["system"]}")).Status);
        Assert.Equal(dryRun ? HttpStatusCode.NotFound : HttpStatusCode.OK, (await authority.Get($"/v1/systems/{rows[1]["system"]}")).Status);
    }

    [Fact]
    public async Task a_trial_tells_the_id_that_a_row_would_get()
    {
        var authority = await registry.As("demo-authority-us");
        var (mapping, row) = (Upload.Mapping("tried-register"), Upload.Row("1", "Tried"));

        var (_, tried) = await authority.Ended(await authority.Import(mapping, row, dryRun: true));
        var (_, registered) = await authority.Ended(await authority.Import(mapping, row));

        Assert.Equal((string)registered[0]["system"]!, (string)tried[0]["system"]!);
    }

    private async Task<IEnumerable<string>> PartiesNamed(string name)
    {
        var position = long.Parse((await registry.Anonymous.Get("/v1/log/checkpoint")).Text.Split('\n')[1], null) - 1;
        var found = await registry.Anonymous.Get($"/v1/parties?q={Uri.EscapeDataString(name)}", ("Registry-Min-Position", $"{position}"));
        return [.. found["items"]!.AsArray().Select(item => (string)item!["name"]!)];
    }
}

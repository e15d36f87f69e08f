using System.Text.Json;
using ComplianceRegistry.Domain.Time;
using Json.Schema;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>What holds of the files under <c>contracts/clocks</c>, and how faults in such files are told.</summary>
public sealed class ClockRuleFilesTests
{
    private const string Rule = """{ "id": "a", "version": "1", "period": { "amount": 3, "unit": "working-day" }, "convention": "plain", "provision": "Here", "consequence": "b" }""";

    public static TheoryData<string> Paths => [.. Rules.ClockFiles()];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_is_valid_under_its_schema(string path)
    {
        var schema = JsonSchema.FromText(Contracts.Read("clocks/clock-rules.schema.json"), new BuildOptions { SchemaRegistry = new SchemaRegistry() });
        using var document = JsonDocument.Parse(Contracts.Read(path));

        var evaluation = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(evaluation.IsValid, JsonSerializer.Serialize(evaluation));
    }

    [Fact]
    public void A_rule_is_read_as_it_is_written()
    {
        var rule = Assert.Single(ClockRuleCatalog.Parse("one", $$"""{ "rules": [{{Rule}}] }""").OrThrow("one").All);

        Assert.Equal(("a@1", new Period(3, TimeUnit.WorkingDay), CountingConvention.Plain, "Here", "b"), (rule.ToReference(), rule.Period, rule.Convention, rule.Provision, rule.Consequence));
    }

    [Fact]
    public void The_newest_version_of_a_rule_applies_and_the_older_stays()
    {
        var newer = Rule.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal);
        var catalog = ClockRuleCatalog.Parse("one", $$"""{ "rules": [{{newer}}, {{Rule}}] }""").OrThrow("one");

        Assert.Equal("a@2", catalog.Newest("a")!.ToReference());
        Assert.Equal(["a@1", "a@2"], catalog.All.Select(rule => rule.ToReference()));
        Assert.Null(catalog.Newest("b"));
    }

    [Theory]
    [InlineData("""{ "rules": [] }""", "/one/rules missing")]
    [InlineData($$"""{ "rules": [{{Rule}}, {{Rule}}] }""", "/one/rules/1 repeated-id")]
    [InlineData(
        """{ "rules": [{ "id": "A b", "period": { "amount": 0, "unit": "days" }, "convention": "plain", "provision": " ", "consequence": "b", "more": 1 }] }""",
        "/one/rules/0/id wrong-type", "/one/rules/0/version missing", "/one/rules/0/period/unit wrong-type", "/one/rules/0/more unknown-member", "/one/rules/0/period/amount range")]
    public void Every_fault_is_listed(string json, params string[] faults) =>
        Assert.Equal(faults, ClockRuleCatalog.Parse("one", json).Faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
}

using System.Text.Json;
using ComplianceRegistry.Domain.Classification;
using Json.Schema;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>What holds of every file under <c>contracts/frameworks</c>.</summary>
public sealed class DataFilesTests
{
    public static TheoryData<string> Paths => [.. Files().Select(file => file.Path)];

    public static IEnumerable<object[]> Rules =>
        Catalog.Frameworks.SelectMany(framework => framework.Rules.Select(rule => new object[] { framework.Reference, rule.Id }));

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_file_is_valid_under_its_schema(string path)
    {
        var schema = JsonSchema.FromText(Contracts.Read($"frameworks/{SchemaOf(path)}"));
        using var document = JsonDocument.Parse(Contracts.Read($"frameworks/{path}"));

        var evaluation = schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });

        var errors = evaluation.Details?.Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Key}: {error.Value}")) ?? [];
        Assert.True(evaluation.IsValid, string.Join("\n", errors));
    }

    [Theory]
    [InlineData("questionnaires/common@2026-08.json", "\"type\": \"boolean\"", "\"type\": \"maybe\"")]
    [InlineData("eu-ai-act@2026-07-27.json", "\"appliesFrom\": \"2025-02-02\"", "\"appliesFrom\": \"soon\"")]
    [InlineData("sectors@2026-08.json", "\"code\": \"health\"", "\"kode\": \"health\"")]
    [InlineData("requirements/common@2026-11.json", "\"status\": \"checked\"", "\"status\": \"good\"")]
    [InlineData("crosswalks/common@2026-11--g7-hiroshima@2023-10--2026-11.json", "\"relation\": \"superset\"", "\"relation\": \"none\"")]
    public void A_schema_refuses_what_is_wrong(string path, string right, string wrong)
    {
        var schema = JsonSchema.FromText(Contracts.Read($"frameworks/{SchemaOf(path)}"));
        var text = Contracts.Read($"frameworks/{path}");
        Assert.Contains(right, text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.False(schema.Evaluate(document.RootElement).IsValid);
    }

    [Fact]
    public void Every_file_is_named_for_its_id_and_edition()
    {
        Assert.All(Catalog.Frameworks, framework => Assert.Contains(Files(), file => file.Path == $"{framework.Reference}.json"));
        Assert.All(Catalog.Questionnaires, questionnaire => Assert.Contains(Files(), file => file.Path == $"questionnaires/{questionnaire.Reference}.json"));
    }

    [Fact]
    public void Every_question_is_read_by_a_rule_or_says_that_none_reads_it()
    {
        var read = Catalog.Frameworks.SelectMany(framework => ConditionWalk.Reach(framework, CommonQuestionnaire)).ToHashSet();
        foreach (var question in CommonQuestionnaire.Questions)
        {
            Assert.True(read.Contains(question.Id) != question.Informational, question.Id);
        }
    }

    [Fact]
    public void Every_class_is_given_by_a_rule_or_in_the_absence_of_one() => Assert.All(Catalog.Frameworks, framework =>
    {
        string?[] given = [.. framework.Rules.Select(rule => rule.Class), framework.Otherwise, framework.Scope?.Otherwise];
        Assert.All(framework.Classes, definition => Assert.Contains(definition.Id, given));
    });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_can_be_reached(string reference, string id)
    {
        var framework = Catalog.Frameworks.Single(candidate => candidate.Reference == reference);
        var rule = framework.Rules.Single(candidate => candidate.Id == id);

        Assert.Contains(AnswerSearch.Satisfying(framework, rule), answers => Gives(answers.In(framework.Jurisdiction), rule));
    }

    [Fact]
    public void The_sectors_include_one_for_everything_else()
    {
        Assert.True(Catalog.Sectors.Contains("health"));
        Assert.True(Catalog.Sectors.Contains("other"));
        Assert.False(Catalog.Sectors.Contains("Health"));
    }

    private static bool Gives(ClassificationResult result, Rule rule) =>
        result.AlsoApplies.Append(new AlsoApplies(result.Class, result.Provisions, result.AppliesFrom))
            .Any(given => given.Class == rule.Class && rule.Provisions.All(given.Provisions.Contains));

    private static string SchemaOf(string path) =>
        path.StartsWith("questionnaires/", StringComparison.Ordinal) ? "questionnaire.schema.json"
        : path.StartsWith("sectors@", StringComparison.Ordinal) ? "sectors.schema.json"
        : path.StartsWith("requirements/", StringComparison.Ordinal) ? "requirements/requirement-set.schema.json"
        : path.StartsWith("crosswalks/", StringComparison.Ordinal) ? "crosswalks/crosswalk.schema.json"
        : "framework.schema.json";
}

using System.Text.Json;
using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class AnswersTests
{
    private static readonly Answers Some = Answer(
        ("prohibited-practices", Set("social-scoring")), ("annex-iii-areas", Set()), ("annex-i-product", "none"), ("gpai-model", true), ("training-compute", 7));

    [Fact]
    public void Answers_are_bare_values_in_JSON()
    {
        const string json =
            """{"questionnaire":"common@2026-08","values":{"annex-i-product":"none","annex-iii-areas":[],"gpai-model":true,"prohibited-practices":["social-scoring"],"training-compute":7}}""";

        Assert.Equal(json, JsonSerializer.Serialize(Some, RegistryJson.Options));
        Assert.Equal(Some, JsonSerializer.Deserialize<Answers>(json, RegistryJson.Options));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("1.5")]
    [InlineData("9007199254740992")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("[[\"a\"]]")]
    [InlineData("[null]")]
    public void What_is_no_answer_is_refused(string value) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<Answers>($$"""{"questionnaire":"common@2026-08","values":{"gpai-model": {{value}} } }""", RegistryJson.Options));

    [Theory]
    [InlineData("""{"a":true,"a":false}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public void What_is_no_set_of_answers_is_refused(string values) => Assert.Throws<JsonException>(
        () => JsonSerializer.Deserialize<Answers>($$"""{"questionnaire":"common@2026-08","values": {{values}} }""", RegistryJson.Options));

    [Fact]
    public void A_result_has_the_shape_that_outside_programs_rely_on()
    {
        var result = Some.With("prohibited-practices", Set()).With("gpai-model", false)
            .With("annex-iii-areas", Set("employment")).With("annex-iii-employment", Set("recruitment")).In("EU") with
        { WouldChange = [] };

        Assert.Equal(
            """{"jurisdiction":"EU","framework":"eu-ai-act@2026-07-27","class":"high-risk","provisions":["Annex III(4)(a)"],"appliesFrom":"2027-12-02","wouldChange":[],"derogation":null,"alsoApplies":[]}""",
            JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
    }

    [Fact]
    public void A_result_survives_JSON()
    {
        var results = Classifier.Classify(Catalog, Some.With("annex-iii-areas", Set("employment")).With("annex-iii-employment", Set("recruitment")));

        var json = JsonSerializer.Serialize(results, RegistryJson.Options);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ClassificationResult[]>(json, RegistryJson.Options), RegistryJson.Options));
    }
}

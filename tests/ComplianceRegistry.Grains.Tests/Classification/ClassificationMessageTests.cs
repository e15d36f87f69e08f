using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ComplianceRegistry.Grains.Tests.Classification;

public sealed class ClassificationMessageTests
{
    [Fact]
    public void Answers_travel_between_silos_unchanged()
    {
        var answers = new Answers("common@2026-08", ImmutableSortedDictionary.Create<string, AnswerValue>(StringComparer.Ordinal)
            .Add("gpai-model", true).Add("training-compute", 7).Add("annex-i-product", "none").Add("annex-iii-areas", Array.Empty<string>())
            .Add("prohibited-practices", new[] { "social-scoring", "facial-scraping" }));

        var arrived = ThereAndBack(answers);

        Assert.Equal(answers, arrived);
        Assert.Equal(answers.Values.KeyComparer, arrived.Values.KeyComparer);
    }

    [Fact]
    public void Results_travel_between_silos_unchanged()
    {
        var determined = new ClassificationResult(
            "EU", "eu-ai-act@2026-07-27", "high-risk", ["Annex III(4)(a)"], new DateOnly(2027, 12, 2), [new WouldChange("profiling", false, "minimal")],
            new Derogation(false, "high-risk", ["preparatory-task"], ["Art. 6(3)(d)"]), [new AlsoApplies("transparency", ["Art. 50(1)"], null)], null);
        var undetermined = determined with { Class = "undetermined", Derogation = null, AppliesFrom = null, Missing = ["gpai-model"] };

        Assert.Equal(Json(determined), Json(ThereAndBack(determined)));
        Assert.Equal(Json(undetermined), Json(ThereAndBack(undetermined)));
    }

    private static T ThereAndBack<T>(T message)
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        return serializer.Deserialize<T>(serializer.SerializeToArray(message))!;
    }

    private static string Json(ClassificationResult result) => JsonSerializer.Serialize(result, RegistryJson.Options);
}

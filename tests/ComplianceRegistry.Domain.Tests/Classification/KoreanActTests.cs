using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class KoreanActTests
{
    private static readonly Answers Plain = Answer(("kr-high-impact-areas", Set()), ("gpai-model", false), ("generative-ai", false));

    [Fact]
    public void A_system_without_duties_is_in_no_special_class() => Assert.Equal("other", Plain.In("KR").Class);

    [Theory]
    [InlineData("energy", "Art. 2(4)(a)")]
    [InlineData("drinking-water", "Art. 2(4)(b)")]
    [InlineData("health-care", "Art. 2(4)(c)")]
    [InlineData("medical-devices", "Art. 2(4)(d)")]
    [InlineData("nuclear", "Art. 2(4)(e)")]
    [InlineData("biometric-investigation", "Art. 2(4)(f)")]
    [InlineData("rights-assessment", "Art. 2(4)(g)")]
    [InlineData("transport", "Art. 2(4)(h)")]
    [InlineData("public-decisions", "Art. 2(4)(i)")]
    [InlineData("student-assessment", "Art. 2(4)(j)")]
    [InlineData("decree", "Art. 2(4)(k)")]
    public void Each_area_is_high_impact_when_the_effect_may_be_significant(string area, string provision)
    {
        var answers = Plain.With("kr-high-impact-areas", Set(area));

        var result = answers.With("kr-significant-impact", true).In("KR");
        Assert.Equal("high-impact", result.Class);
        Assert.Equal<string>([provision], result.Provisions);
        Assert.Equal(new DateOnly(2026, 1, 22), result.AppliesFrom);
        Assert.Equal("other", answers.With("kr-significant-impact", false).In("KR").Class);
        Assert.Equal<string>(["kr-significant-impact"], answers.In("KR").Missing);
    }

    [Theory]
    [InlineData(99_999, "generative")]
    [InlineData(100_000, "high-performance")]
    public void Safety_duties_begin_at_10_to_the_26_operations(long compute, string expected) =>
        Assert.Equal(expected, Plain.With("generative-ai", true).With("gpai-model", true).With("training-compute", compute).In("KR").Class);

    [Fact]
    public void Generative_AI_must_be_announced_and_deep_fakes_labelled()
    {
        var result = Plain.With("generative-ai", true).With("transparency-cases", Set("deep-fake")).In("KR");

        Assert.Equal("generative", result.Class);
        Assert.Equal<string>(["Art. 31(1)", "Art. 31(2)", "Art. 31(3)"], result.Provisions);
    }

    [Fact]
    public void National_defence_is_out_of_scope() => Assert.Equal("out-of-scope", Plain.With("excluded-use", Set("defence-security")).In("KR").Class);
}

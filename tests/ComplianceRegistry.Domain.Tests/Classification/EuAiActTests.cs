using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

public sealed class EuAiActTests
{
    /// <summary>Everything that the Act asks, answered with no.</summary>
    private static readonly Answers Harmless = Answer(
        ("prohibited-practices", Set()),
        ("annex-i-product", "none"),
        ("annex-iii-areas", Set()),
        ("transparency-cases", Set()),
        ("gpai-model", false));

    private static readonly Answers Recruiting = Harmless
        .With("annex-iii-areas", Set("employment"))
        .With("annex-iii-employment", Set("recruitment"))
        .With("profiling", false);

    private static readonly Answers Model = Harmless.With("gpai-model", true).With("training-compute", 10_000);

    [Fact]
    public void A_system_to_which_nothing_applies_is_minimal()
    {
        var result = Harmless.In("EU");

        Assert.Equal("minimal", result.Class);
        Assert.Empty(result.Provisions);
        Assert.Null(result.AppliesFrom);
        Assert.Empty(result.AlsoApplies);
        Assert.Null(result.Missing);
    }

    [Theory]
    [InlineData("manipulation", "Art. 5(1)(a)", "2025-02-02")]
    [InlineData("exploiting-vulnerability", "Art. 5(1)(b)", "2025-02-02")]
    [InlineData("intimate-imagery", "Art. 5(1)(ba)", "2026-12-02")]
    [InlineData("child-abuse-material", "Art. 5(1)(bb)", "2026-12-02")]
    [InlineData("social-scoring", "Art. 5(1)(c)", "2025-02-02")]
    [InlineData("crime-prediction", "Art. 5(1)(d)", "2025-02-02")]
    [InlineData("facial-scraping", "Art. 5(1)(e)", "2025-02-02")]
    [InlineData("emotion-at-work-or-school", "Art. 5(1)(f)", "2025-02-02")]
    [InlineData("biometric-categorisation", "Art. 5(1)(g)", "2025-02-02")]
    [InlineData("real-time-identification", "Art. 5(1)(h)", "2025-02-02")]
    public void Each_practice_of_article_5_is_prohibited(string practice, string provision, string from) =>
        AssertClass(Recruiting.With("prohibited-practices", Set(practice)), "prohibited", [provision], from);

    [Theory]
    [InlineData("intimate-imagery", "imagery-safeguards")]
    [InlineData("child-abuse-material", "imagery-safeguards")]
    [InlineData("crime-prediction", "crime-assessment-on-facts")]
    [InlineData("emotion-at-work-or-school", "emotion-medical-or-safety")]
    [InlineData("biometric-categorisation", "biometric-dataset-labelling")]
    [InlineData("real-time-identification", "real-time-identification-permitted")]
    public void An_exception_that_is_claimed_lifts_the_prohibition(string practice, string exception) =>
        Assert.Equal("minimal", Harmless.With("prohibited-practices", Set(practice)).With(exception, true).In("EU").Class);

    [Theory]
    [InlineData("biometrics", "remote-identification", "Annex III(1)(a)")]
    [InlineData("biometrics", "categorisation", "Annex III(1)(b)")]
    [InlineData("biometrics", "emotion-recognition", "Annex III(1)(c)")]
    [InlineData("critical-infrastructure", "digital", "Annex III(2)")]
    [InlineData("critical-infrastructure", "road-traffic", "Annex III(2)")]
    [InlineData("critical-infrastructure", "water", "Annex III(2)")]
    [InlineData("critical-infrastructure", "gas", "Annex III(2)")]
    [InlineData("critical-infrastructure", "heating", "Annex III(2)")]
    [InlineData("critical-infrastructure", "electricity", "Annex III(2)")]
    [InlineData("education", "admission", "Annex III(3)(a)")]
    [InlineData("education", "learning-outcomes", "Annex III(3)(b)")]
    [InlineData("education", "level-assessment", "Annex III(3)(c)")]
    [InlineData("education", "test-monitoring", "Annex III(3)(d)")]
    [InlineData("employment", "recruitment", "Annex III(4)(a)")]
    [InlineData("employment", "worker-management", "Annex III(4)(b)")]
    [InlineData("essential-services", "public-benefits", "Annex III(5)(a)")]
    [InlineData("essential-services", "creditworthiness", "Annex III(5)(b)")]
    [InlineData("essential-services", "life-health-insurance", "Annex III(5)(c)")]
    [InlineData("essential-services", "emergency", "Annex III(5)(d)")]
    [InlineData("law-enforcement", "victim-risk", "Annex III(6)(a)")]
    [InlineData("law-enforcement", "polygraph", "Annex III(6)(b)")]
    [InlineData("law-enforcement", "evidence-reliability", "Annex III(6)(c)")]
    [InlineData("law-enforcement", "offending-risk", "Annex III(6)(d)")]
    [InlineData("law-enforcement", "profiling", "Annex III(6)(e)")]
    [InlineData("migration-border", "polygraph", "Annex III(7)(a)")]
    [InlineData("migration-border", "risk-assessment", "Annex III(7)(b)")]
    [InlineData("migration-border", "application-examination", "Annex III(7)(c)")]
    [InlineData("migration-border", "person-identification", "Annex III(7)(d)")]
    [InlineData("justice-democracy", "judicial-assistance", "Annex III(8)(a)")]
    [InlineData("justice-democracy", "election-influence", "Annex III(8)(b)")]
    public void Each_point_of_annex_III_is_high_risk_from_December_2027(string area, string use, string provision) => AssertClass(
        Harmless.With("annex-iii-areas", Set(area)).With($"annex-iii-{area}", Set(use)), "high-risk", [provision], "2027-12-02");

    [Theory]
    [InlineData("narrow-procedural-task", "Art. 6(3)(a)")]
    [InlineData("improves-completed-activity", "Art. 6(3)(b)")]
    [InlineData("detects-decision-patterns", "Art. 6(3)(c)")]
    [InlineData("preparatory-task", "Art. 6(3)(d)")]
    public void A_derogation_takes_annex_III_away_and_is_shown(string condition, string provision)
    {
        var result = Recruiting.With("derogation-conditions", Set(condition)).In("EU");

        Assert.Equal("minimal", result.Class);
        Assert.NotNull(result.Derogation);
        Assert.True(result.Derogation.Applies);
        Assert.Equal("high-risk", result.Derogation.Class);
        Assert.Equal<string>([condition], result.Derogation.Grounds);
        Assert.Equal<string>([provision], result.Derogation.Provisions);
    }

    [Fact]
    public void Profiling_bars_the_derogation()
    {
        var result = Recruiting.With("derogation-conditions", Set("preparatory-task")).With("profiling", true).In("EU");

        Assert.Equal("high-risk", result.Class);
        Assert.Equal<string>(["Annex III(4)(a)"], result.Provisions);
        Assert.NotNull(result.Derogation);
        Assert.False(result.Derogation.Applies);
        Assert.Equal<string>(["Art. 6(3)(d)", "Art. 6(3), third subparagraph"], result.Derogation.Provisions);
    }

    [Fact]
    public void A_derogation_waits_for_the_answer_on_profiling()
    {
        var result = Recruiting.Without("profiling").With("derogation-conditions", Set("preparatory-task")).In("EU");

        Assert.Equal<string>(["profiling"], result.Missing);
        Assert.Null(result.Derogation);
    }

    [Fact]
    public void Without_a_claim_the_answer_on_profiling_is_not_needed() =>
        AssertClass(Recruiting.Without("profiling"), "high-risk", ["Annex III(4)(a)"], "2027-12-02");

    [Fact]
    public void A_derogation_leaves_the_transparency_obligations()
    {
        var result = Recruiting.With("derogation-conditions", Set("preparatory-task")).With("transparency-cases", Set("direct-interaction")).In("EU");

        Assert.Equal("transparency", result.Class);
        Assert.NotNull(result.Derogation);
    }

    [Fact]
    public void A_derogation_does_not_reach_products_of_annex_I() => Assert.Equal(
        "high-risk",
        Recruiting.With("derogation-conditions", Set("preparatory-task"))
            .With("annex-i-product", "section-a").With("annex-i-role", "product").With("third-party-assessment", "required").In("EU").Class);

    [Theory]
    [InlineData("section-a", "product", "required", "high-risk")]
    [InlineData("section-b", "product", "required", "high-risk")]
    [InlineData("section-a", "safety-component", "required", "high-risk")]
    [InlineData("section-a", "other-part", "required", "minimal")]
    [InlineData("section-a", "product", "none", "minimal")]
    [InlineData("section-a", "product", "radio-spectrum-only", "minimal")]
    public void A_product_of_annex_I_is_high_risk_when_a_third_party_assesses_it(string section, string role, string assessment, string expected) => Assert.Equal(
        expected,
        Harmless.With("annex-i-product", section).With("annex-i-role", role).With("third-party-assessment", assessment).In("EU").Class);

    [Fact]
    public void A_product_of_annex_I_section_B_applies_from_August_2028_and_names_the_limited_application() => AssertClass(
        Harmless.With("annex-i-product", "section-b").With("annex-i-role", "product").With("third-party-assessment", "required"),
        "high-risk", ["Art. 6(1)", "Annex I, Section B", "Art. 2(2)"], "2028-08-02");

    [Theory]
    [InlineData(false, "minimal")]
    [InlineData(true, "high-risk")]
    public void A_component_for_convenience_counts_only_when_its_failure_endangers(bool endangers, string expected)
    {
        var component = Harmless.With("annex-i-product", "section-a").With("annex-i-role", "safety-component").With("third-party-assessment", "required")
            .With("component-not-for-safety", true).With("failure-endangers", endangers);
        var infrastructure = Harmless.With("annex-iii-areas", Set("critical-infrastructure")).With("annex-iii-critical-infrastructure", Set("water"))
            .With("component-not-for-safety", true).With("failure-endangers", endangers);

        Assert.Equal(expected, component.In("EU").Class);
        Assert.Equal(expected, infrastructure.In("EU").Class);
    }

    [Fact]
    public void The_earlier_of_two_dates_counts() => AssertClass(
        Recruiting.With("annex-i-product", "section-a").With("annex-i-role", "product").With("third-party-assessment", "required"),
        "high-risk", ["Art. 6(1)", "Annex I, Section A", "Annex III(4)(a)"], "2027-12-02");

    [Theory]
    [InlineData("direct-interaction", "Art. 50(1)", "2026-08-02")]
    [InlineData("synthetic-content", "Art. 50(2)", "2026-08-02")]
    [InlineData("emotion-or-categorisation", "Art. 50(3)", "2026-08-02")]
    [InlineData("deep-fake", "Art. 50(4), first subparagraph", "2026-08-02")]
    [InlineData("public-interest-text", "Art. 50(4), second subparagraph", "2026-08-02")]
    public void Each_case_of_article_50_has_transparency_obligations(string @case, string provision, string from) =>
        AssertClass(Harmless.With("transparency-cases", Set(@case)), "transparency", [provision], from);

    [Fact]
    public void Marking_is_due_later_for_systems_placed_before_August_2026() => AssertClass(
        Harmless.With("transparency-cases", Set("synthetic-content")).With("placed-before-2026-08-02", true), "transparency", ["Art. 50(2)"], "2026-12-02");

    [Theory]
    [InlineData("direct-interaction", "obvious-interaction", "minimal")]
    [InlineData("synthetic-content", "assistive-editing", "minimal")]
    [InlineData("public-interest-text", "editorial-control", "minimal")]
    [InlineData("deep-fake", "criminal-offences", "minimal")]
    [InlineData("emotion-or-categorisation", "criminal-offences", "minimal")]
    [InlineData("deep-fake", "editorial-control", "transparency")]
    [InlineData("direct-interaction", "assistive-editing", "transparency")]
    public void An_exception_of_article_50_lifts_its_own_case_only(string @case, string exception, string expected) => Assert.Equal(
        expected, Harmless.With("transparency-cases", Set(@case)).With("transparency-exceptions", Set(exception)).In("EU").Class);

    [Theory]
    [InlineData(10_000, "gpai")]
    [InlineData(10_001, "gpai-systemic-risk")]
    public void More_than_10_to_the_25_operations_are_presumed_to_be_a_systemic_risk(long compute, string expected) =>
        Assert.Equal(expected, Model.With("training-compute", compute).In("EU").Class);

    [Fact]
    public void A_model_with_systemic_risk_has_the_obligations_of_every_model_too()
    {
        var result = Model.With("training-compute", 20_000).In("EU");

        Assert.Equal<string>(["Art. 51(1)(a)", "Art. 51(2)"], result.Provisions);
        Assert.Equal(new DateOnly(2025, 8, 2), result.AppliesFrom);
        Assert.Equal("gpai", Assert.Single(result.AlsoApplies).Class);
    }

    [Fact]
    public void A_rebutted_presumption_leaves_a_model_and_a_designation_overrides_it()
    {
        var rebutted = Model.With("training-compute", 20_000).With("gpai-presumption-rebutted", true);

        Assert.Equal("gpai", rebutted.In("EU").Class);
        AssertClass(rebutted.With("gpai-designated", true), "gpai-systemic-risk", ["Art. 51(1)(b)"], "2025-08-02");
        AssertClass(rebutted.With("gpai-high-impact", true), "gpai-systemic-risk", ["Art. 51(1)(a)"], "2025-08-02");
    }

    [Fact]
    public void A_model_placed_before_August_2025_has_until_August_2027() =>
        AssertClass(Model.With("gpai-placed-before-2025-08-02", true), "gpai", ["Art. 3(63)", "Art. 53"], "2027-08-02");

    [Theory]
    [InlineData("defence-security")]
    [InlineData("research-only")]
    [InlineData("not-yet-placed")]
    [InlineData("personal-use")]
    public void An_excluded_use_is_out_of_scope(string use) => Assert.Equal("out-of-scope", Recruiting.With("excluded-use", Set(use)).In("EU").Class);

    [Theory]
    [InlineData("defence-security")]
    [InlineData("research-only")]
    [InlineData("not-yet-placed")]
    [InlineData("personal-use")]
    public void A_general_purpose_model_does_not_bring_an_excluded_use_in(string use)
    {
        var everything = Model
            .With("annex-iii-areas", Set("employment")).With("annex-iii-employment", Set("recruitment")).With("derogation-conditions", Set("preparatory-task"))
            .With("prohibited-practices", Set("manipulation"))
            .With("annex-i-product", "section-a").With("annex-i-role", "product").With("third-party-assessment", "required")
            .With("transparency-cases", Set("direct-interaction"))
            .With("excluded-use", Set(use));

        AssertClass(everything, "gpai", ["Art. 3(63)", "Art. 53"], "2025-08-02");
        Assert.Empty(everything.In("EU").AlsoApplies);
        Assert.Null(everything.In("EU").Derogation);
        Assert.Equal("prohibited", everything.Without("excluded-use").In("EU").Class);
    }

    [Fact]
    public void Software_that_is_neither_an_AI_system_nor_a_model_is_out_of_scope()
    {
        var result = Harmless.With("ai-system", false).In("EU");

        Assert.Equal("out-of-scope", result.Class);
        Assert.Equal<string>(["Art. 2", "Art. 3(1)"], result.Provisions);
    }

    private static void AssertClass(Answers answers, string @class, string[] provisions, string from)
    {
        var result = answers.In("EU");
        Assert.Equal(@class, result.Class);
        Assert.Equal(provisions, result.Provisions);
        Assert.Equal(DateOnly.ParseExact(from, "yyyy-MM-dd", null), result.AppliesFrom);
        Assert.Equal("eu-ai-act@2026-07-27", result.Framework);
    }
}

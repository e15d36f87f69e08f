using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using FsCheck.Xunit;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Results are compared only where the comparison means something.</summary>
public sealed class BenchmarkComparisonTests
{
    private static readonly BenchmarkOutline Measure = BenchmarkOutline.Of(AssessmentSamples.Benchmark)!;

    [Property(MaxTest = 300)]
    public void A_comparison_never_mixes_versions_metrics_units_or_data(int seed)
    {
        var random = new Random(seed);
        ComparedResult[] results = [.. Enumerable.Range(0, random.Next(8)).Select(index => Random(random, index))];
        var version = random.Next(3) == 0 ? null : $"{random.Next(3)}";

        var comparison = BenchmarkComparison.Of(results, version);

        Assert.True(comparison.Results.Select(result => result.Measure with { Value = "", Threshold = "" }).Distinct().Count() <= 1);
        Assert.Equal(comparison.IsComparable, !comparison.Results.IsEmpty);
        Assert.All(comparison.Results, result => Assert.Equal(version ?? comparison.Versions.Single(), result.Measure.DefinitionVersion));
        Assert.NotEmpty(comparison.Reason);
    }

    [Fact]
    public void Results_of_several_versions_are_not_compared_and_the_versions_are_named()
    {
        var comparison = BenchmarkComparison.Of([Result("1", "1"), Result("2", "2")]);
        Assert.False(comparison.IsComparable);
        Assert.Contains("1, 2", comparison.Reason, StringComparison.Ordinal);
        Assert.Equal(["ASM-1"], BenchmarkComparison.Of([Result("1", "1"), Result("2", "2")], "1").Results.Select(result => result.Assessment));
    }

    [Fact]
    public void The_best_result_comes_first_by_value_and_not_by_text() => Assert.Equal(
        ["ASM-9.5", "ASM-10", "ASM-100"], BenchmarkComparison.Of([Result("10", "1"), Result("9.5", "1"), Result("100", "1")]).Results.Select(result => result.Assessment));

    [Theory]
    [InlineData("3.25", MetricDirection.LowerIsBetter, true)]
    [InlineData("5.0", MetricDirection.LowerIsBetter, true)]
    [InlineData("5.01", MetricDirection.LowerIsBetter, false)]
    [InlineData("3.25", MetricDirection.HigherIsBetter, false)]
    public void The_threshold_is_reached_in_its_direction(string value, MetricDirection direction, bool reached) =>
        Assert.Equal(reached, BenchmarkComparison.IsReached(Measure with { Value = value, Direction = direction }));

    private static ComparedResult Random(Random random, int index) => new($"ASM-{index}", Sample.System, Sample.Hash, Measure with
    {
        DefinitionVersion = $"{random.Next(3)}",
        Unit = random.Next(6) == 0 ? "ms" : "%",
        DataSetHash = random.Next(6) == 0 ? AssessmentLives.Second : Sample.Hash,
        Value = $"{random.Next(100)}",
    });

    private static ComparedResult Result(string value, string version) => new($"ASM-{value}", Sample.System, Sample.Hash, Measure with { Value = value, DefinitionVersion = version });
}

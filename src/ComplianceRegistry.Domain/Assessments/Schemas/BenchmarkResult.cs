using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Result of a benchmark. It can be compared only with results under the same version of the definition.</summary>
[GenerateSerializer, Immutable, Alias("cr.BenchmarkResult")]
public sealed record BenchmarkResult
{
    /// <summary>Kebab-case id of the benchmark's definition.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.Name, ErrorMessage = SchemaLimits.NameHint)]
    public required string Definition { get; init; }

    /// <summary>Version of the definition.</summary>
    [Id(1), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.Version, ErrorMessage = SchemaLimits.VersionHint)]
    public required string DefinitionVersion { get; init; }

    /// <summary>Kebab-case name of what is measured.</summary>
    [Id(2), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.Name, ErrorMessage = SchemaLimits.NameHint)]
    public required string Metric { get; init; }

    /// <summary>Unit, such as <c>%</c> or <c>ms</c>; <c>1</c> when it has none.</summary>
    [Id(3), StringLength(SchemaLimits.Code, MinimumLength = 1)]
    public required string Unit { get; init; }

    [Id(4)]
    public required MetricDirection Direction { get; init; }

    /// <summary>The value that is just good enough, as a decimal number.</summary>
    [Id(5), StringLength(SchemaLimits.Number, MinimumLength = 1), RegularExpression(SchemaLimits.Decimal, ErrorMessage = SchemaLimits.DecimalHint)]
    public required string Threshold { get; init; }

    /// <summary>The value that was measured, as a decimal number.</summary>
    [Id(6), StringLength(SchemaLimits.Number, MinimumLength = 1), RegularExpression(SchemaLimits.Decimal, ErrorMessage = SchemaLimits.DecimalHint)]
    public required string Value { get; init; }

    /// <summary>SHA-256 of the data set.</summary>
    [Id(7), StringLength(64, MinimumLength = 64), RegularExpression(SchemaLimits.Hash, ErrorMessage = SchemaLimits.HashHint)]
    public required string DataSetHash { get; init; }

    /// <summary>Day of the measurement.</summary>
    [Id(8)]
    public required DateOnly MeasuredOn { get; init; }
}

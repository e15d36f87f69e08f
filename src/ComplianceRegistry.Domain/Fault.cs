namespace ComplianceRegistry.Domain;

/// <summary>One thing that is wrong with an input: where, which rule, and what to do about it.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to the faulty value; empty for the whole document.</param>
/// <param name="Code">Stable kebab-case code of the rule, for programs.</param>
/// <param name="Detail">What is wrong and what would be right, for people.</param>
[GenerateSerializer, Immutable, Alias("cr.Fault")]
public sealed record Fault(
    [property: Id(0)] string Pointer,
    [property: Id(1)] string Code,
    [property: Id(2)] string Detail);

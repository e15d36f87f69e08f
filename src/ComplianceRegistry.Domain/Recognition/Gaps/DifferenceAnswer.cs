using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>What a provider says to a declared national difference, and what shows it.</summary>
/// <param name="Difference">Registry id of the difference.</param>
/// <param name="Statement">How it is satisfied.</param>
/// <param name="Evidence">What shows it; at least one.</param>
[GenerateSerializer, Immutable, Alias("cr.DifferenceAnswer")]
public sealed record DifferenceAnswer(
    [property: Id(0)] string Difference, [property: Id(1)] string Statement, [property: Id(2)] ImmutableArray<Proof> Evidence);

/// <summary>Upper bounds of a gap analysis and of the answers that it takes; lengths in Unicode code points. The API's description reads them too.</summary>
public static class GapLimits
{
    public const int Answers = 50;
    public const int Statement = 1_000;
    public const int Evidence = 20;

    /// <summary>Proofs of the certificate that are listed.</summary>
    public const int Proofs = CertificateLimits.Proofs;

    /// <summary>Requirements of an edition.</summary>
    public const int Requirements = 500;

    /// <summary>Differences of a jurisdiction that count.</summary>
    public const int Differences = 200;
}

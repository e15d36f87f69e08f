using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What is certified, and what shows it.</summary>
[GenerateSerializer, Immutable, Alias("cr.CertificateContent")]
public sealed record CertificateContent
{
    /// <summary>Registry id of the system. It never changes.</summary>
    [Id(0)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release, lower-case hex; null only in what was recorded of the past.</summary>
    [Id(1)]
    public string? VersionHash { get; init; }

    /// <summary>Scope codes, each once.</summary>
    [Id(2)]
    public ImmutableArray<string> Scope { get; init; } = [];

    [Id(3)]
    public required CertificateClass Class { get; init; }

    /// <summary>The edition against which it was assessed; null only in what was recorded of the past.</summary>
    [Id(4)]
    public RequirementSetPin? RequirementSet { get; init; }

    /// <summary>How each requirement of the set was found, and what shows it.</summary>
    [Id(5)]
    public ImmutableArray<RequirementResult> Requirements { get; init; } = [];

    /// <summary>Last day of validity, when it is to end before the longest time of its class; null for that time. Of no meaning in a supplement.</summary>
    [Id(6)]
    public DateOnly? LastDay { get; init; }

    /// <summary>Every proof that is an assessment, each once.</summary>
    internal IEnumerable<Proof> AssessmentProofs => Requirements.SelectMany(result => result.Proofs).Where(proof => proof.Kind == ProofKind.Assessment).Distinct();
}

/// <summary>An edition of a requirement set, bound by the hash of its content.</summary>
/// <param name="Id">Kebab-case id, such as <c>common</c>.</param>
/// <param name="Edition">Edition, such as <c>2026-11</c>.</param>
/// <param name="Sha256">SHA-256 of its canonical JSON, lower-case hex.</param>
[GenerateSerializer, Immutable, Alias("cr.RequirementSetPin")]
public sealed record RequirementSetPin([property: Id(0)] string Id, [property: Id(1)] string Edition, [property: Id(2)] string Sha256)
{
    /// <summary>Id and edition, as assessments and crosswalks name it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Reference => $"{Id}@{Edition}";
}

/// <summary>How a requirement was found.</summary>
/// <param name="Requirement">Its id in the set.</param>
/// <param name="Outcome">How it was found.</param>
/// <param name="Proofs">What shows it; at least one when it is met or does not apply.</param>
[GenerateSerializer, Immutable, Alias("cr.RequirementResult")]
public sealed record RequirementResult(
    [property: Id(0)] string Requirement,
    [property: Id(1)] RequirementOutcome Outcome,
    [property: Id(2)] ImmutableArray<Proof> Proofs);

/// <summary>An assessment or an item of evidence in exactly one content.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its registry id.</param>
/// <param name="Hash">
/// Of an assessment the SHA-256 of the approved content; of evidence what is committed to its content, which is the SHA-256 of the bytes when it is public. Lower-case hex.
/// </param>
[GenerateSerializer, Immutable, Alias("cr.Proof")]
public sealed record Proof([property: Id(0)] ProofKind Kind, [property: Id(1)] string Id, [property: Id(2)] string Hash);

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>A decision against the holder, who may appeal.</summary>
[GenerateSerializer, Immutable, Alias("cr.AdverseCommand")]
public abstract record AdverseCommand : CertificateCommand
{
    private protected AdverseCommand()
    {
    }

    [Id(0)]
    public required CertificateMeasure Measure { get; init; }
}

/// <summary>Refuses to certify what was drafted. By a member of the body who had no hand in the draft.</summary>
[GenerateSerializer, Immutable, Alias("cr.RefuseCertificate")]
public sealed record RefuseCertificate : AdverseCommand;

/// <summary>Leaves a part of the scope in force, or the whole under the conditions of the documents. By the body that answers for it, or its authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RestrictCertificate")]
public sealed record RestrictCertificate : AdverseCommand
{
    /// <summary>Scope codes that are left.</summary>
    [Id(0)]
    public ImmutableArray<string> Scope { get; init; } = [];
}

/// <summary>Takes the certificate out of force until reinstated. By the body that answers for it, or its authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.SuspendCertificate")]
public sealed record SuspendCertificate : AdverseCommand;

/// <summary>Ends the certificate for good. By the body that answers for it, or its authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawCertificate")]
public sealed record WithdrawCertificate : AdverseCommand;

/// <summary>Lifts what the body or its authority decided; what the registry followed from elsewhere stays. By the body that answers for it, or its authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReinstateCertificate")]
public sealed record ReinstateCertificate : CertificateCommand
{
    [Id(0)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Ends the certificate, or the draft, at the holder's request. By the holder.</summary>
[GenerateSerializer, Immutable, Alias("cr.CancelCertificate")]
public sealed record CancelCertificate : CertificateCommand;

/// <summary>Appeals against a decision. By the holder.</summary>
[GenerateSerializer, Immutable, Alias("cr.AppealDecision")]
public sealed record AppealDecision : CertificateCommand
{
    /// <summary>Number of the decision.</summary>
    [Id(0)]
    public required int Decision { get; init; }

    [Id(1)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>
/// Decides on an appeal. By the verified competent authority of the jurisdiction that designates the body; by the secretariat when that authority took the
/// decision or is overdue. Never by the party or the person that took the decision.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.DecideAppeal")]
public sealed record DecideAppeal : CertificateCommand
{
    /// <summary>Number of the decision.</summary>
    [Id(0)]
    public required int Decision { get; init; }

    /// <summary>Whether the decision was wrong.</summary>
    [Id(1)]
    public required bool Overturns { get; init; }

    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>Says what surveillance found to be in order. By the body that answers for the certificate.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecordSurveillance")]
public sealed record RecordSurveillance : CertificateCommand
{
    /// <summary>Number of the order that it fulfils; null for the periodic surveillance.</summary>
    [Id(0)]
    public int? Order { get; init; }

    [Id(1)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>
/// Accepts the certificate in writing, for the case that its body loses the designation or when it has lost it. By another body whose designation covers the scope.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.AcceptTransfer")]
public sealed record AcceptTransfer : CertificateCommand
{
    /// <summary>Designation of the accepting body; null when the caller found none, which it then reports.</summary>
    [Id(0)]
    public DesignationStanding? Designation { get; init; }

    [Id(1)]
    public Seat? Seat { get; init; }

    [Id(2)]
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

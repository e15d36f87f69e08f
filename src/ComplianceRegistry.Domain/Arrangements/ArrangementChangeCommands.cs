namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Proposes other terms to all that are bound, and to those that would be. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeAmendment")]
public sealed record ProposeAmendment : ArrangementTermsCommand;

/// <summary>Proposes to suspend the arrangement. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeArrangementSuspension")]
public sealed record ProposeArrangementSuspension : ArrangementCommand
{
    [Id(0)]
    public required ArrangementGrounds Grounds { get; init; }
}

/// <summary>Proposes to put the suspended arrangement in force again. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeResumption")]
public sealed record ProposeResumption : ArrangementCommand;

/// <summary>Proposes to end the arrangement. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeTermination")]
public sealed record ProposeTermination : ArrangementCommand
{
    /// <summary>The day with whose beginning it ends; null for the earliest.</summary>
    [Id(0)]
    public DateOnly? On { get; init; }
}

/// <summary>Proposes to all others to suspend the part of a signatory. By the authority of another signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeSignatorySuspension")]
public sealed record ProposeSignatorySuspension : ArrangementCommand
{
    /// <summary>Code of the signatory.</summary>
    [Id(0)]
    public required string Signatory { get; init; }

    [Id(1)]
    public required ArrangementGrounds Grounds { get; init; }
}

/// <summary>Proposes to take up the part of a signatory that the others suspended. By the authority of a signatory, that one included.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeSignatoryRestoration")]
public sealed record ProposeSignatoryRestoration : ArrangementCommand
{
    /// <summary>Code of the signatory.</summary>
    [Id(0)]
    public required string Signatory { get; init; }
}

/// <summary>Agrees to a proposal. By the authority of a jurisdiction that has to.</summary>
[GenerateSerializer, Immutable, Alias("cr.AgreeToProposal")]
public sealed record AgreeToProposal : ArrangementCommand
{
    /// <summary>Number of the proposal.</summary>
    [Id(0)]
    public required int Proposal { get; init; }

    /// <summary>Hash of the terms that are agreed to; null when the proposal has none.</summary>
    [Id(1)]
    public string? TermsHash { get; init; }
}

/// <summary>Takes a proposal back that is open. By an authority of the signatory that made it.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawChange")]
public sealed record WithdrawChange : ArrangementCommand
{
    /// <summary>Number of the proposal.</summary>
    [Id(0)]
    public required int Proposal { get; init; }
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What can be asked of an arrangement's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArrangementCommand")]
public abstract record ArrangementCommand : Command
{
    private protected ArrangementCommand()
    {
    }

    /// <summary>What the caller found at fault against jurisdictions, scope codes and requirement sets; refused together with the rest.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A command that names terms.</summary>
[GenerateSerializer, Immutable, Alias("cr.ArrangementTermsCommand")]
public abstract record ArrangementTermsCommand : ArrangementCommand
{
    private protected ArrangementTermsCommand()
    {
    }

    [Id(0)]
    public required ArrangementTerms Terms { get; init; }

    /// <summary>SHA-256 of the canonical JSON of these terms, as the caller computed it.</summary>
    [Id(1)]
    public required string TermsHash { get; init; }
}

/// <summary>Drafts an arrangement. By a verified competent authority of a jurisdiction that is to sign it; that of a union signs for the union.</summary>
[GenerateSerializer, Immutable, Alias("cr.DraftArrangement")]
public sealed record DraftArrangement : ArrangementTermsCommand
{
    [Id(0)]
    public required string Title { get; init; }

    /// <summary>Where the authority keeps its days.</summary>
    [Id(1)]
    public required Seat Seat { get; init; }
}

/// <summary>Changes the terms before all have signed; earlier signatures fall away. In the draft by its jurisdiction, in the negotiation by any signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProposeTerms")]
public sealed record ProposeTerms : ArrangementTermsCommand;

/// <summary>Opens the draft to the other signatories. By an authority of the jurisdiction that drafted it.</summary>
[GenerateSerializer, Immutable, Alias("cr.OpenNegotiation")]
public sealed record OpenNegotiation : ArrangementCommand;

/// <summary>Gives the draft up. By an authority of the jurisdiction that drafted it.</summary>
[GenerateSerializer, Immutable, Alias("cr.AbandonArrangement")]
public sealed record AbandonArrangement : ArrangementCommand;

/// <summary>Signs exactly these terms. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.SignArrangement")]
public sealed record SignArrangement : ArrangementCommand
{
    /// <summary>Hash of the terms that are signed.</summary>
    [Id(0)]
    public required string TermsHash { get; init; }
}

/// <summary>Suspends the own part. By the authority of a signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.SuspendOwnPart")]
public sealed record SuspendOwnPart : ArrangementCommand
{
    [Id(0)]
    public required ArrangementGrounds Grounds { get; init; }
}

/// <summary>Takes the own part up again that was suspended by itself. By the authority of that signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.ResumeOwnPart")]
public sealed record ResumeOwnPart : ArrangementCommand;

/// <summary>Announces that a signatory withdraws. By its authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnnounceWithdrawal")]
public sealed record AnnounceWithdrawal : ArrangementCommand
{
    /// <summary>The last day on which it is bound; null for the end of the notice.</summary>
    [Id(0)]
    public DateOnly? LastDay { get; init; }
}

/// <summary>Takes an announced withdrawal back before it takes effect (Vienna Convention on the Law of Treaties, Article 68). By the authority of that signatory.</summary>
[GenerateSerializer, Immutable, Alias("cr.RetractWithdrawal")]
public sealed record RetractWithdrawal : ArrangementCommand;

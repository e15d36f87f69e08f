using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>Something that happened to an edition.</summary>
public abstract record EditionEvent : IMovesClocks
{
    private protected EditionEvent()
    {
    }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>The registry began with this edition: it is in force.</summary>
/// <param name="Reference">Set and edition.</param>
/// <param name="ContentHash">SHA-256 of its canonical JSON.</param>
/// <param name="Effective">Since when.</param>
[EventKind("edition.founded")]
public sealed record EditionFounded(string Reference, string ContentHash, DateTimeOffset Effective) : EditionEvent;

/// <summary>The case was opened, or the content of the draft changed.</summary>
[EventKind("edition.drafted")]
public sealed record EditionDrafted(string Reference, string ContentHash, string By) : EditionEvent;

/// <summary>The draft is open for comments.</summary>
[EventKind("edition.consultation-opened")]
public sealed record ConsultationOpened(string ContentHash) : EditionEvent;

/// <summary>A party commented on the draft.</summary>
[EventKind("edition.commented")]
public sealed record EditionCommented(EditionComment Comment) : EditionEvent;

/// <summary>The time for comments is over.</summary>
/// <param name="Effective">When it was over.</param>
[EventKind("edition.consultation-closed")]
public sealed record ConsultationClosed(DateTimeOffset Effective) : EditionEvent;

/// <summary>An authority adopted the edition.</summary>
/// <param name="ContentHash">What it adopted.</param>
/// <param name="By">Registry id of the authority.</param>
/// <param name="Basis">What its standing rests on.</param>
[EventKind("edition.adopted")]
public sealed record EditionAdopted(string ContentHash, string By, Basis? Basis) : EditionEvent;

/// <summary>The edition is in force.</summary>
/// <param name="Effective">Since when.</param>
[EventKind("edition.entered-into-force")]
public sealed record EditionEnteredIntoForce(DateTimeOffset Effective) : EditionEvent;

/// <summary>A later edition took its place; the transition begins.</summary>
/// <param name="Successor">Reference of the later edition.</param>
/// <param name="Basis">The case of the later edition, as it was read.</param>
[EventKind("edition.superseded")]
public sealed record EditionSuperseded(string Successor, Basis? Basis) : EditionEvent;

/// <summary>The transition is over.</summary>
/// <param name="Effective">Since when.</param>
[EventKind("edition.retired")]
public sealed record EditionRetired(DateTimeOffset Effective) : EditionEvent;

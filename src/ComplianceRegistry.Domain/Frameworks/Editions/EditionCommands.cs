using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>What can be asked of an edition's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.EditionCommand")]
public abstract record EditionCommand : Command
{
    private protected EditionCommand()
    {
    }

    /// <summary>What does not fit the requirement sets of this registry, as the edge found it.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A step that is bound to the content as this registry has it.</summary>
[GenerateSerializer, Immutable, Alias("cr.BoundEditionCommand")]
public abstract record BoundEditionCommand : EditionCommand
{
    private protected BoundEditionCommand()
    {
    }

    /// <summary>SHA-256 of the edition's canonical JSON, as this registry has it now.</summary>
    [Id(0)]
    public required string ContentHash { get; init; }
}

/// <summary>Opens the case of an edition with which the registry begins: it is in force at once. By the foundation, for a set that has no edition yet.</summary>
[GenerateSerializer, Immutable, Alias("cr.FoundEdition")]
public sealed record FoundEdition : BoundEditionCommand
{
    [Id(0)]
    public required string Reference { get; init; }
}

/// <summary>Opens the case of an edition, or takes over changed content; then consultation begins anew. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.DraftEdition")]
public sealed record DraftEdition : BoundEditionCommand
{
    [Id(0)]
    public required string Reference { get; init; }
}

/// <summary>Opens the draft for comments. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.OpenConsultation")]
public sealed record OpenConsultation : BoundEditionCommand
{
    /// <summary>Where the secretariat keeps its days.</summary>
    [Id(0)]
    public required Seat Seat { get; init; }
}

/// <summary>Comments on a draft in consultation. By every verified party.</summary>
[GenerateSerializer, Immutable, Alias("cr.CommentOnEdition")]
public sealed record CommentOnEdition : EditionCommand
{
    /// <summary>The requirement that it is about; null for the whole.</summary>
    [Id(0)]
    public string? Requirement { get; init; }

    [Id(1)]
    public required string Text { get; init; }
}

/// <summary>Adopts an edition after its consultation. By a competent authority that did not draft it.</summary>
[GenerateSerializer, Immutable, Alias("cr.AdoptEdition")]
public sealed record AdoptEdition : BoundEditionCommand
{
    /// <summary>The day on which it enters into force; null for the earliest.</summary>
    [Id(0)]
    public DateOnly? InForceOn { get; init; }

    /// <summary>Where the adopting authority keeps its days.</summary>
    [Id(1)]
    public required Seat Seat { get; init; }
}

/// <summary>Lets a later edition that is in force take the place of this one. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.SupersedeEdition")]
public sealed record SupersedeEdition : EditionCommand
{
    /// <summary>Reference of the later edition.</summary>
    [Id(0)]
    public required string Successor { get; init; }

    /// <summary>Where the later edition stands.</summary>
    [Id(1)]
    public EditionStatus SuccessorStatus { get; init; }

    /// <summary>The case of the later edition, as it was read.</summary>
    [Id(2)]
    public Basis? SuccessorBasis { get; init; }

    /// <summary>Where the secretariat keeps its days.</summary>
    [Id(3)]
    public required Seat Seat { get; init; }
}

using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>What can be asked of an item of evidence.</summary>
[GenerateSerializer, Immutable, Alias("cr.EvidenceCommand")]
public abstract record EvidenceCommand : Command
{
    private protected EvidenceCommand()
    {
    }
}

/// <summary>Announces evidence. By any verified party, which owns it.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnnounceEvidence")]
public sealed record AnnounceEvidence : EvidenceCommand
{
    [Id(0)]
    public required string Title { get; init; }

    [Id(1)]
    public required Audience Audience { get; init; }

    [Id(2)]
    public EvidenceSubject? Subject { get; init; }

    [Id(3)]
    public required AnnouncedDocument Document { get; init; }

    /// <summary>What the caller found at fault against other cases, such as an unknown system; refused together with the rest.</summary>
    [Id(4)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Says that content is in the vault, durably. By the owner. What is there already is not received again.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReceiveContent")]
public sealed record ReceiveContent : EvidenceCommand
{
    /// <summary>Bytes that came.</summary>
    [Id(0)]
    public required long Size { get; init; }

    /// <summary>SHA-256 of what came, lower-case hex.</summary>
    [Id(1)]
    public required string Sha256 { get; init; }

    [Id(2)]
    public required string Store { get; init; }

    [Id(3)]
    public required string Blob { get; init; }

    /// <summary>Random, lower-case hex; not used for public content.</summary>
    [Id(4)]
    public required string Salt { get; init; }
}

/// <summary>Announces content that is to replace the present one. By the owner.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnnounceReplacement")]
public sealed record AnnounceReplacement : EvidenceCommand
{
    [Id(0)]
    public required AnnouncedDocument Document { get; init; }
}

/// <summary>Asks for content. It is recorded who got it, and who did not.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReadContent")]
public sealed record ReadContent : EvidenceCommand
{
    /// <summary>Which content, from 1.</summary>
    [Id(0)]
    public required int Version { get; init; }
}

/// <summary>Erases all content on a legal order. By the secretariat.</summary>
[GenerateSerializer, Immutable, Alias("cr.EraseEvidence")]
public sealed record EraseEvidence : EvidenceCommand
{
    /// <summary>Reference of the order.</summary>
    [Id(0)]
    public required string LegalBasis { get; init; }
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What can be asked of a declared difference.</summary>
[GenerateSerializer, Immutable, Alias("cr.DifferenceCommand")]
public abstract record DifferenceCommand : Command
{
    private protected DifferenceCommand()
    {
    }

    /// <summary>What the caller found at fault against other cases and vocabularies, such as an unknown requirement; refused together with the rest.</summary>
    [Id(0)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>A command that brings what a difference says.</summary>
[GenerateSerializer, Immutable, Alias("cr.DifferenceContentCommand")]
public abstract record DifferenceContentCommand : DifferenceCommand
{
    private protected DifferenceContentCommand()
    {
    }

    [Id(0)]
    public required DifferenceContent Content { get; init; }
}

/// <summary>Publishes a difference: it counts for what is filed from then on. By a verified competent authority, for its own jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.PublishDifference")]
public sealed record PublishDifference : DifferenceContentCommand
{
    /// <summary>The last day for the first review; after today.</summary>
    [Id(0)]
    public required DateOnly ReviewOn { get; init; }

    /// <summary>Where the authority keeps its days; null when the caller does not know its jurisdiction, which it then reports.</summary>
    [Id(1)]
    public Seat? Seat { get; init; }
}

/// <summary>Gives a difference another wording, for what is filed from then on. Its review date stays. By an authority of the jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.AmendDifference")]
public sealed record AmendDifference : DifferenceContentCommand;

/// <summary>Opens the review before its date comes: others may comment. By an authority of the jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.OpenDifferenceReview")]
public sealed record OpenDifferenceReview : DifferenceCommand;

/// <summary>Comments on a difference in review. By a verified competent authority of another jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.CommentOnDifference")]
public sealed record CommentOnDifference : DifferenceCommand
{
    [Id(0)]
    public required string Text { get; init; }
}

/// <summary>Confirms a difference at the end of its review; one that is dormant counts again. By an authority of the jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConfirmDifference")]
public sealed record ConfirmDifference : DifferenceCommand
{
    /// <summary>Why it is still needed.</summary>
    [Id(0)]
    public required string Justification { get; init; }

    /// <summary>The last day for the next review; after today.</summary>
    [Id(1)]
    public required DateOnly ReviewOn { get; init; }
}

/// <summary>Withdraws a difference for good. By an authority of the jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.WithdrawDifference")]
public sealed record WithdrawDifference : DifferenceCommand
{
    [Id(0)]
    public required string Reason { get; init; }
}

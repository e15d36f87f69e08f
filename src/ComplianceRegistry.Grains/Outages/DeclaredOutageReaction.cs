using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>
/// When an outage is declared or ends, every case takes it over that has a clock whose deadline lies within, or that stands still. Clocks that start later
/// are found by <see cref="MovedClockReaction"/>.
/// </summary>
internal sealed class DeclaredOutageReaction(INodeView view) : IReaction
{
    private const int PageSize = 256;

    public string Name => "outage-declared";

    public ImmutableArray<string> Kinds => ["outage.declared", "outage.ended"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // As the view has it now: what was declared open may have ended since.
        await Task.Yield();
        var declared = view.Outages(DateTimeOffset.MinValue).Single(known => known.Outage.Id == act.Stream).Outage;
        var last = "";
        while (view.CasesWithDeadlines(declared.From, declared.To, last, PageSize) is { Count: > 0 } page)
        {
            foreach (var @case in page)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new ReactionCommand(@case, CommandOf(declared, act.Basis));
            }

            last = page[^1];
        }
    }

    /// <summary>The command to take an outage over.</summary>
    public static TakeOverOutage CommandOf(DeclaredOutage declared, Basis basis) =>
        new() { Actor = Actor.OfRegistry, Outage = declared.Outage, Jurisdictions = declared.Jurisdictions, Basis = basis };
}

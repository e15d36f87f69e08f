using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Grains;

/// <summary>What grains ask of the view of their own node.</summary>
public interface INodeView
{
    /// <summary>The next position to be applied: every act before it is in the view.</summary>
    long Position { get; }

    /// <summary>Waits until the act at a position is in the view. False when the time ran out.</summary>
    ValueTask<bool> WaitForAsync(long position, TimeSpan timeout, CancellationToken cancellationToken);

    /// <summary>When a clock is due next, in any case; null when none runs.</summary>
    DateTimeOffset? FirstDue();

    /// <summary>Cases with clocks that are due, in order of due and id; a case once for each clock.</summary>
    /// <param name="now">The registry's time.</param>
    /// <param name="after">The last of those before; null to begin.</param>
    /// <param name="limit">Most to answer.</param>
    IReadOnlyList<(DateTimeOffset Due, string Case)> DueCases(DateTimeOffset now, (DateTimeOffset Due, string Case)? after, int limit);

    /// <summary>Cases with a clock whose deadline lies after one instant and not after another, or that stands still; in order of id.</summary>
    /// <param name="from">The one instant.</param>
    /// <param name="to">The other; null for no end.</param>
    /// <param name="after">The last of those before; empty to begin.</param>
    /// <param name="limit">Most to answer.</param>
    IReadOnlyList<string> CasesWithDeadlines(DateTimeOffset from, DateTimeOffset? to, string after, int limit);

    /// <summary>The clocks of a case as the view has them, by name. Of a sealed case only names and deadlines are known.</summary>
    /// <param name="case">Registry id of the case.</param>
    IReadOnlyList<(string Clock, DateTimeOffset? Due, RunningClock? Running)> ClocksOf(string @case);

    /// <summary>The declared outages that are open, or end at an instant or after it, with the versions of their cases; in the order in which they were declared.</summary>
    IReadOnlyList<(DeclaredOutage Outage, long Version)> Outages(DateTimeOffset notOverBefore);
}

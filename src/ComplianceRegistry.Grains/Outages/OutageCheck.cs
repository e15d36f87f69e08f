using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.CrossChecks;

namespace ComplianceRegistry.Grains.Outages;

/// <summary>No deadline lies within a declared outage, and no clock waits for the end of one that has ended: what both reactions to outages bring about.</summary>
internal sealed class OutageCheck(INodeView view, CaseKinds kinds, TimeProvider time) : ICrossCheck
{
    private const int PageSize = 256;

    public string Name => "deadlines-behind-outages";

    public async IAsyncEnumerable<Violation> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (outage, _) in view.Outages(DateTimeOffset.MinValue))
        {
            var last = "";
            while (view.CasesWithDeadlines(outage.From, outage.To, last, PageSize) is { Count: > 0 } page)
            {
                foreach (var @case in page)
                {
                    if (await SecondLook.StillWrong(() => Look(@case, outage), time, cancellationToken) is { } detail)
                        yield return new Violation(@case, detail);
                }

                last = page[^1];
            }
        }
    }

    /// <summary>Null when every clock of a case has taken the outage over.</summary>
    private async Task<string?> Look(string @case, DeclaredOutage outage)
    {
        return kinds.Find(@case) is { } grain && await grain.Clocks() is { } known && known.Clocks.FirstOrDefault(IsNews) is { } missed
            ? $"The clock {missed.Name} has not taken over the outage {outage.Id}."
            : null;

        bool IsNews(RunningClock clock) => ClockKeeping.IsIn(clock, outage.Jurisdictions) && ClockKeeping.IsNewsTo(clock, outage.Outage);
    }
}

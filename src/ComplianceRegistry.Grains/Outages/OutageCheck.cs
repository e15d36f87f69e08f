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
    private const int Looks = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

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
                    if (await Look(@case, outage, cancellationToken) is { } violation)
                        yield return violation;
                }

                last = page[^1];
            }
        }
    }

    /// <summary>Null when every clock of a case has taken the outage over. One that has not is looked at again, since the reactions may be on their way.</summary>
    private async Task<Violation?> Look(string @case, DeclaredOutage outage, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            if (kinds.Find(@case) is not { } grain || await grain.Clocks() is not { } known || known.Clocks.FirstOrDefault(IsNews) is not { } missed)
                return null;
            if (look == Looks)
                return new Violation(@case, $"The clock {missed.Name} has not taken over the outage {outage.Id}.");
            await Task.Delay(Pause, time, cancellationToken);
        }

        bool IsNews(RunningClock clock) => ClockKeeping.IsIn(clock, outage.Jurisdictions) && ClockKeeping.IsNewsTo(clock, outage.Outage);
    }
}

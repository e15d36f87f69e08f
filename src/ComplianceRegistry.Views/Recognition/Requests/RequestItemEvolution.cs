using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Views.Recognition.Requests;

/// <summary>What each public event makes of a request in lists and statistics.</summary>
internal static class RequestItemEvolution
{
    public static RequestItem After(RequestItem item, RequestEvent @event) => @event switch
    {
        RequestResubmitted again => item with { Arrangement = again.Filing.Arrangement.Arrangement },
        RequestAdmitted admitted => item with { Route = admitted.Route.Route, DeemedComplete = admitted.IsDeemed },
        RequestObjected objected => item with
        {
            Grounds = [.. objected.Grounds.Select(ground => ground.Ground).Distinct()],
            Differences = [.. item.Differences.Concat(objected.Grounds.Select(ground => ground.Difference).OfType<string>()).Distinct()],
            Objections = item.Objections + 1,
        },
        ObjectionLapsed or ObjectionWithdrawn => Overturned(item),
        RefusalLapsed or RequestAppealDecided { Outcome: AppealOutcome.Overturned } => Overturned(item) with { IsRefused = false },
        RequestRecognised recognised => (GivesUp(item, recognised) ? Overturned(item) : Upheld(item)) with
        {
            IsTacit = recognised.IsTacit,
            IsRefused = false,
            Differences = [.. item.Differences.Concat(recognised.Conditions.Select(condition => condition.Difference)).Distinct()],
        },
        RecognitionRefused refused => Upheld(item) with { IsRefused = true, SealedRefusals = item.SealedRefusals + (refused.Sealed ? 1 : 0) },
        RequestEscalatedOverdue or SummaryOverdue or RequestRemitted => item with { WasOverdue = true },
        _ => item,
    };

    /// <summary>Whether a recognition leaves nothing of the objection before it: a refusal is taken back, or nothing was offered or asked for.</summary>
    private static bool GivesUp(RequestItem item, RequestRecognised recognised) =>
        item.IsRefused || (recognised.Conditions.IsEmpty && item.Status != RequestStatus.Consultation);

    private static RequestItem Upheld(RequestItem item) => IsOpen(item) ? item with { Upheld = item.Upheld + 1 } : item;

    /// <summary>What is overturned is the objection that is open, or else the one that was upheld: there is one at most.</summary>
    private static RequestItem Overturned(RequestItem item) => IsOpen(item) ? item with { Overturned = item.Overturned + 1 }
        : item.Upheld > 0 ? item with { Upheld = item.Upheld - 1, Overturned = item.Overturned + 1 }
        : item;

    private static bool IsOpen(RequestItem item) => item.Objections > item.Upheld + item.Overturned;
}

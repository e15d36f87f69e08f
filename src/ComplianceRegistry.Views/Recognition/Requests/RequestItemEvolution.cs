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
        ObjectionLapsed or ObjectionWithdrawn or RefusalLapsed => item with { Overturned = item.Overturned + 1 },
        RequestAppealDecided { Outcome: AppealOutcome.Overturned } when item.Objections > item.Overturned => item with { Overturned = item.Overturned + 1 },
        RequestRecognised recognised => item with
        {
            IsTacit = recognised.IsTacit,
            Differences = [.. item.Differences.Concat(recognised.Conditions.Select(condition => condition.Difference)).Distinct()],
        },
        RecognitionRefused refused => item with { IsSealed = refused.Sealed },
        RequestEscalatedOverdue or SummaryOverdue or RequestRemitted => item with { WasOverdue = true },
        _ => item,
    };
}

using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using DifferenceChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Differences.DifferenceId>;
using DifferenceChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Differences.DifferenceResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Differences;

/// <summary>What can be done with a declared difference.</summary>
internal static class DifferenceActions
{
    public static void Map(IEndpointRouteBuilder differences)
    {
        Action(differences, "amend", Amend, "Amend",
            "An authority of the jurisdiction gives the difference another wording, for what is filed from then on; the former one stays readable and counts for what was filed before. The review date stays.");
        Action(differences, "open-review", OpenReview, "Open the review",
            "An authority of the jurisdiction opens the review before its date comes, so that authorities of others may comment. At the review date it opens by itself.");
        Action(differences, "comment", Comment, "Comment in a review", "A verified competent authority of another jurisdiction comments on a difference in review.");
        Action(differences, "confirm", Confirm, "Confirm after review",
            "An authority of the jurisdiction says why the difference is still needed, and when it is reviewed next. One that fell dormant, because its review was overdue for 90 days, counts again.");
        Action(differences, "withdraw", Withdraw, "Withdraw", "An authority of the jurisdiction withdraws the difference for good: it counts for nothing that is filed from then on.");
    }

    private static void Action(IEndpointRouteBuilder differences, string action, Delegate handler, string summary, string description) =>
        differences.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Differences, $"difference-{action}", summary, description);

    private static DifferenceChanged Amend(DifferenceChange change, JsonBody<DifferenceContentBody> body, DifferenceCases cases) =>
        cases.Change(change.Id, new AmendDifference { Actor = change.Actor, Content = body.Value.ToContent() }, change.Mark(body.Bytes));

    private static DifferenceChanged OpenReview(DifferenceChange change, JsonBody<EmptyBody> body, DifferenceCases cases) =>
        cases.Change(change.Id, new OpenDifferenceReview { Actor = change.Actor }, change.Mark(body.Bytes));

    private static DifferenceChanged Comment(DifferenceChange change, JsonBody<DifferenceCommentBody> body, DifferenceCases cases) =>
        cases.Change(change.Id, new CommentOnDifference { Actor = change.Actor, Text = body.Value.Text }, change.Mark(body.Bytes));

    private static DifferenceChanged Confirm(DifferenceChange change, JsonBody<ConfirmDifferenceBody> body, DifferenceCases cases) => cases.Change(
        change.Id, new ConfirmDifference { Actor = change.Actor, Justification = body.Value.Justification, ReviewOn = body.Value.ReviewOn }, change.Mark(body.Bytes));

    private static DifferenceChanged Withdraw(DifferenceChange change, JsonBody<WithdrawDifferenceBody> body, DifferenceCases cases) =>
        cases.Change(change.Id, new WithdrawDifference { Actor = change.Actor, Reason = body.Value.Reason }, change.Mark(body.Bytes));
}

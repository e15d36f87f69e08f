using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;
using RequestChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Http.RequestId>;
using RequestChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Recognition.Requests.RequestResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>How a request is filed and taken up: POST …/recognition-requests/{id}/{action}.</summary>
internal static class RequestActions
{
    public static void Map(IEndpointRouteBuilder requests)
    {
        Action(requests, "revise", Revise, "Revise the draft", "Who drafted the request, or the provider, replaces what is asked. Certificate and receiving jurisdiction stay.");
        Action(requests, "submit", Submit, "File the request",
            "Who drafted the request, or the provider, declares and files. An arrangement in force has to bind both jurisdictions and cover class, scope and edition; the certificate has to be active for this "
            + "release and scope, within the body's designation; every declared difference that counts has to be answered. The gap analysis is frozen. Silence of 10 working days means that it is complete.");
        Action(requests, "return-incomplete", ReturnIncomplete, "Return as incomplete",
            "The receiving authority names what is missing of the closed checklist, once. The provider has 15 working days; then the request lapses without prejudice.");
        Action(requests, "resubmit", Resubmit, "File again", "Who drafted the request, or the provider, answers every item that was missing. The day of filing stays; completeness is checked within 5 working days.");
        Action(requests, "admit", Admit, "Take up as complete", "The receiving authority takes the request up. Its route, and the reasons for it, are computed; the route's window begins.");
        Action(requests, "comment", Comment, "Comment", "The authority of another signatory of the arrangement comments. It stops nothing.");
        Action(requests, "withdraw", Withdraw, "Withdraw the request", "Who drafted the request, or the provider, takes it back before it is decided.");
    }

    public static void Action(IEndpointRouteBuilder requests, string action, Delegate handler, string summary, string description) =>
        requests.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Recognition, $"recognition-request-{action}", summary, description);

    /// <summary>Gives a command that relies on nothing else.</summary>
    public static RequestChanged Give(RequestChange change, ReadOnlySpan<byte> body, RequestCases cases, RequestCommand command) =>
        cases.Change(change.Id, change.Mark(body), change.Actor, _ => Task.FromResult(command));

    private static RequestChanged Revise(RequestChange change, JsonBody<RequestContentBody> body, RequestCases cases)
    {
        var command = new ReviseRequest { Actor = change.Actor, Content = body.Value.ToContent() };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, _ => cases.Prepared(command));
    }

    private static RequestChanged Submit(RequestChange change, JsonBody<SubmitRequestBody> body, RequestCases cases)
    {
        var command = new SubmitRequest { Actor = change.Actor, Declaration = body.Value.ToDeclaration() };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, request => cases.Prepared(request, command));
    }

    private static RequestChanged ReturnIncomplete(RequestChange change, JsonBody<ReturnIncompleteBody> body, RequestCases cases) =>
        Give(change, body.Bytes, cases, new ReturnIncomplete { Actor = change.Actor, Missing = body.Value.Missing, Reason = body.Value.Reason });

    private static RequestChanged Resubmit(RequestChange change, JsonBody<ResubmitRequestBody> body, RequestCases cases)
    {
        var asked = body.Value;
        var command = new ResubmitRequest
        {
            Actor = change.Actor,
            Declaration = asked.ToDeclaration(),
            Answered = asked.Answered,
            Answers = [.. asked.Answers.Select(answer => answer.ToAnswer())],
        };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, request => cases.Prepared(request, command));
    }

    private static RequestChanged Admit(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, request => cases.Prepared(request, new AdmitRequest { Actor = change.Actor }));

    private static RequestChanged Comment(RequestChange change, JsonBody<RequestTextBody> body, RequestCases cases)
    {
        var command = new CommentOnRequest { Actor = change.Actor, Text = body.Value.Text };
        return cases.Change(change.Id, change.Mark(body.Bytes), change.Actor, request => Task.FromResult(cases.Prepared(request, command)));
    }

    private static RequestChanged Withdraw(RequestChange change, JsonBody<EmptyBody> body, RequestCases cases) =>
        Give(change, body.Bytes, cases, new WithdrawRequest { Actor = change.Actor });
}

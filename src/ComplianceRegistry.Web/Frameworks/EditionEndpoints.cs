using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Parties;
using Microsoft.AspNetCore.Http.HttpResults;
using EditionChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Frameworks.EditionId>;
using EditionChanged = System.Threading.Tasks.Task<Microsoft.AspNetCore.Http.HttpResults.Results<
    ComplianceRegistry.Web.Http.Reply<ComplianceRegistry.Web.Frameworks.EditionResource>, ComplianceRegistry.Web.Http.Problem>>;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>The cases of editions: how an edition of a requirement set comes into force and goes out of it.</summary>
internal static class EditionEndpoints
{
    public static void MapEditions(this IEndpointRouteBuilder api)
    {
        var editions = api.MapGroup("/editions");
        editions.MapPost("", Draft).RefusesAsCreation()
            .Describe(Tags.Frameworks, "draftEdition", "Draft an edition",
                "The secretariat opens the case of an edition that this registry has. Its id follows from the reference; consultation and adoption are bound to the hash of its content.");
        editions.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Frameworks, "getEdition", "The case of one edition",
                "Where it stands, its clocks with their explanations, and the comments on its draft. Its actions are those that you may take, if you send a token.");
        Action(editions, "draft", Redraft, "Draft anew",
            "The secretariat takes over content that changed before adoption. Comments and consultation fall away, and consultation begins anew.");
        Action(editions, "open-consultation", OpenConsultation, "Open the consultation", "The secretariat opens the draft for comments; the consultation closes by itself.");
        Action(editions, "comment", Comment, "Comment", "A verified party comments on the draft, or on one of its requirements.");
        Action(editions, "adopt", Adopt, "Adopt",
            "A competent authority that did not draft the edition adopts it after the consultation. It enters into force by itself on the day that is set, or on the earliest.");
        Action(editions, "supersede", Supersede, "Supersede", "The secretariat lets a later edition that is in force take its place. The transition ends by itself.");
    }

    private static void Action(IEndpointRouteBuilder editions, string action, Delegate handler, string summary, string description) =>
        editions.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Frameworks, $"edition-{action}", summary, description);

    private static async Task<Results<Reply<EditionResource>, Problem>> Get(EditionId which, Reader reader, EditionCases cases) =>
        await cases.Read(which.ToString()) is { } edition
            ? new Reply<EditionResource>(cases.Describe(edition.State, edition.Version, reader.Actor)) { Version = edition.Version, Position = edition.Position }
            : EditionCases.NoSuchEdition(which.ToString());

    private static async Task<Results<CreatedReply<EditionResource>, Problem>> Draft(Acting by, Repetition again, JsonBody<DraftEditionBody> body, EditionCases cases)
    {
        var reference = body.Value.Reference;
        if (cases.ContentHashOf(reference) is not { Length: > 0 } hash)
            return Problems.Unacceptable([new Fault("/reference", "unknown-edition", $"This registry has no edition '{reference}'. GET /v1/requirement-sets lists those it has.")]);
        var command = new DraftEdition { Actor = by.Actor, Reference = reference, ContentHash = hash };
        return await cases.Create(RequirementSetEdition.IdOf(reference).ToString(), command, again.Mark(by.Actor.Party, body.Bytes, version: 0));
    }

    private static EditionChanged Redraft(EditionChange change, JsonBody<EmptyBody> body, EditionCases cases) => cases.Change(
        change.Id,
        edition => new DraftEdition { Actor = change.Actor, Reference = edition.Reference, ContentHash = cases.ContentHashOf(edition.Reference) },
        change.Mark(body.Bytes));

    private static EditionChanged OpenConsultation(EditionChange change, JsonBody<EmptyBody> body, EditionCases cases) => cases.Change(
        change.Id,
        edition => new OpenConsultation { Actor = change.Actor, ContentHash = cases.ContentHashOf(edition.Reference), Seat = cases.SeatOf(change.Actor) },
        change.Mark(body.Bytes));

    private static EditionChanged Comment(EditionChange change, JsonBody<CommentBody> body, EditionCases cases) => cases.Change(
        change.Id,
        edition => new CommentOnEdition
        {
            Actor = change.Actor,
            Requirement = body.Value.Requirement,
            Text = body.Value.Text,
            Faults = body.Value.Requirement is { } id && !cases.Knows(edition.Reference, id)
                ? [new Fault("/requirement", "unknown-requirement", $"{edition.Reference} has no requirement '{id}'.")]
                : [],
        },
        change.Mark(body.Bytes));

    private static EditionChanged Adopt(EditionChange change, JsonBody<AdoptEditionBody> body, EditionCases cases) => cases.Change(
        change.Id,
        edition => new AdoptEdition
        {
            Actor = change.Actor,
            ContentHash = cases.ContentHashOf(edition.Reference),
            InForceOn = body.Value.InForceOn,
            Seat = cases.SeatOf(change.Actor),
        },
        change.Mark(body.Bytes));

    private static async Task<Results<Reply<EditionResource>, Problem>> Supersede(EditionChange change, JsonBody<SupersedeEditionBody> body, EditionCases cases)
    {
        var successor = await cases.Read(RequirementSetEdition.IdOf(body.Value.Successor).ToString());
        return await cases.Change(
            change.Id,
            _ => new SupersedeEdition
            {
                Actor = change.Actor,
                Successor = body.Value.Successor,
                SuccessorStatus = successor?.State.Status ?? EditionStatus.Absent,
                SuccessorBasis = successor is null ? null : new Basis(successor.State.Id, successor.Version),
                Seat = cases.SeatOf(change.Actor),
            },
            change.Mark(body.Bytes));
    }
}

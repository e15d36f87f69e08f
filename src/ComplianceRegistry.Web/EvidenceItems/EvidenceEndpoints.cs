using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Views.EvidenceItems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>Evidence: announced, uploaded, read, replaced and erased.</summary>
internal static class EvidenceEndpoints
{
    private const string Bytes = "application/octet-stream";

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var evidence = api.MapGroup("/evidence");
        evidence.MapGet("", List).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Evidence, "listEvidence", "Find public evidence",
                "Public evidence about a system or of a party, the latest first. Other evidence stands in no list: it is reached by its id by those who may read it. Follow Link: rel=next, or send next as cursor.");
        evidence.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Evidence, "getEvidence", "One item of evidence",
                "What it is, and every content that it has had. Open to those whom its visibility names; the attempt of anybody else is recorded in its case.");
        evidence.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Evidence, "getEvidenceHistory", "The acts of one item of evidence",
                "Everything that happened to the item of evidence, oldest first, each act with its proof of inclusion. Of sealed acts no more is told than the log shows: that they are there, and on which day.");
        evidence.MapPost("", Announce).RefusesAsCreation()
            .Describe(Tags.Evidence, "announceEvidence", "Announce evidence",
                "By any verified party, which owns it. Says what it is, who may read it, and the size and SHA-256 of its content, which is uploaded next: PUT …/content.");
        evidence.MapPut("/{id}/content", EvidenceUploads.Put).Accepts<Stream>(Bytes).Refuses(400, 401, 403, 404, 409, 413, 415, 422, 503)
            .Describe(Tags.Evidence, "uploadEvidence", "Upload the announced content",
                "By the owner, up to 100 MiB as bytes. It is encrypted while it comes in. Content that is not the announced one is refused and not kept. An upload that was cut off is sent again; one that had come already is answered alike. The announced hash is what the upload rests on: no If-Match is needed.");
        evidence.MapGet("/{id}/content", EvidenceContents.Get).AllowAnonymous().Produces<Stream>(200, Bytes).Produces<Stream>(206, Bytes).Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Evidence, "getEvidenceContent", "The content of evidence",
                "The present content, or an earlier one by its number, always as a download; ranges may be asked for. Of content that is not public every reading is recorded, and every attempt of those who may not read it.");
        evidence.MapPost("/{id}/replace", Replace).RefusesAsChange()
            .Describe(Tags.Evidence, "replaceEvidence", "Announce other content",
                "By the owner. The present content stays until the announced one is uploaded, and is kept after. Approvals that were bound to it fall away then.");
        evidence.MapPost("/{id}/erase", EvidenceErasing.Post).RefusesAsChange()
            .Describe(Tags.Evidence, "eraseEvidence", "Erase evidence",
                "By the secretariat, on a legal order. All contents are destroyed with their keys, and the title of public evidence; the acts, what they commit to, and all proofs stay valid.");
    }

    private static Results<Reply<EvidencePage>, Problem> List(HttpContext context, QueryOf<EvidenceListQuery> query, EvidenceQueries evidence)
    {
        var asked = query.Value;
        if (evidence.List(asked.System?.ToUpperInvariant(), asked.Party?.ToUpperInvariant(), asked.Limit, asked.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<EvidencePage>(new EvidencePage([.. page.Items.Select(EvidenceListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<EvidenceResource>, Problem>> Get(EvidenceId which, Reader reader, EvidenceCases cases)
    {
        var (item, refusal) = await cases.Read(which.ToString(), reader.Actor);
        return item is null
            ? refusal!
            : new Reply<EvidenceResource>(EvidenceCases.Describe(item.State, item.Version, reader.Actor)) { Version = item.Version, Position = item.Position };
    }

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(EvidenceId which, Reader reader, QueryOf<HistoryQuery> query, EvidenceCases cases, CaseHistory history)
    {
        var (item, refusal) = await cases.Read(which.ToString(), reader.Actor);
        return item is null
            ? refusal!
            : new Reply<HistoryPage>(history.ReadUnopened(which.ToString(), query.Value)) { Version = item.Version, Position = item.Position };
    }

    private static Task<Results<CreatedReply<EvidenceResource>, Problem>> Announce(Acting by, Repetition again, JsonBody<AnnounceEvidenceBody> body, EvidenceCases cases)
    {
        var command = new AnnounceEvidence
        {
            Actor = by.Actor,
            Title = body.Value.Title,
            Audience = body.Value.ToAudience(),
            Subject = EvidenceSubjectBody.ToSubject(body.Value.Subject),
            Document = body.Value.ToDocument(),
        };
        return cases.Create(again.NewId(EvidenceItem.IdPrefix, by.Actor.Party), command, again.Mark(by.Actor.Party, body.Bytes));
    }

    private static Task<Results<Reply<EvidenceResource>, Problem>> Replace(Change<EvidenceId> change, JsonBody<ReplaceEvidenceBody> body, EvidenceCases cases) =>
        cases.Change(change.Id, new AnnounceReplacement { Actor = change.Actor, Document = body.Value.ToDocument() }, change.Mark(body.Bytes));
}

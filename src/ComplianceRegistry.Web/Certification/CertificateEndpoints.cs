using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Certification;

/// <summary>Certificates: drafting, recording, reading. What happens to them later is in <see cref="CertificateActions"/>.</summary>
internal static class CertificateEndpoints
{
    public static void MapCertificates(this IEndpointRouteBuilder api)
    {
        var certificates = api.MapGroup("/certificates");
        certificates.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Certificates, "listCertificates", "Find certificates", "Certificates, those that changed last first. Follow Link: rel=next, or send next as cursor.");
        certificates.MapGet("/non-public", NonPublic).Refuses(400, 401, 403, 503)
            .Describe(Tags.Certificates, "listNonPublicCertificates", "Find certificates of the non-public section",
                "The certificates of systems in the non-public section that you may read: as their body, the one that accepted them, holder, authority of the designation, or secretariat.");
        certificates.MapGet("/earlier-decisions", Earlier).AllowAnonymous().Refuses(400, 401, 403, 503)
            .Describe(Tags.Certificates, "listEarlierDecisions", "What bodies decided against a system",
                "Every refusal, suspension and withdrawal that a body decided on the certification of a system and that was not overturned. Whoever decides for another body acknowledges all of them. "
                + "On a system of the non-public section they are shown to those who may read the certificate, and to a body with a proposal on that system, if you send a token.");
        certificates.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Certificates, "getCertificate", "One certificate",
                "The certificate, by registry id or number, as it is now with its clocks and how each came about, or as it was recorded at asOf. Its actions are those that you may take, if you send a token.");
        certificates.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Certificates, "getCertificateHistory", "The acts of one certificate", "Everything that happened to the certificate, by registry id or number, oldest first, each act with its proof of inclusion.");
        certificates.MapPost("", Draft).RefusesAsCreation()
            .Describe(Tags.Certificates, "draftCertificate", "Draft a certificate",
                "A member of a verified body drafts a certificate within the scope of the body's designation. Another member decides on it.");
        certificates.MapPost("/historic", Record).RefusesAsCreation()
            .Describe(Tags.Certificates, "recordHistoricCertificate", "Record a certificate of the past",
                "A verified competent authority records what its own sources tell, issued by a body that its jurisdiction designated: valid from the source's date, without assessment and without surveillance.");
        CertificateActions.Map(certificates);
    }

    private static Results<Reply<CertificatePage>, Problem> Search(HttpContext context, QueryOf<CertificatesQuery> query, CertificateQueries certificates)
    {
        if (certificates.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<CertificatePage>(new CertificatePage([.. page.Items.Select(CertificateListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<CertificatePage>, Problem>> NonPublic(
        HttpContext context, Acting by, QueryOf<NonPublicCertificatesQuery> query, NonPublicCertificates certificates)
    {
        var (items, next) = await certificates.List(by.Actor, query.Value);
        NextPage.Link(context, next);
        return new Reply<CertificatePage>(new CertificatePage(
            [.. items.Select(found => CertificateListItem.Of(CertificateItem.Of(found.State, found.Version, found.At, found.Position)))], next));
    }

    private static async Task<Results<Reply<EarlierDecisions>, Problem>> Earlier(Reader reader, QueryOf<EarlierDecisionsQuery> query, CertificateCases cases) =>
        new Reply<EarlierDecisions>(new EarlierDecisions([.. (await cases.DecisionsOn(query.Value.System.ToUpperInvariant(), reader.Actor)).Select(EarlierDecisionResource.Of)]));

    private static async Task<Results<Reply<CertificateResource>, Problem>> Get(CertificateOrNumber which, Reader reader, QueryOf<CertificateQuery> query, CertificateCases cases)
    {
        var asOf = query.Value.AsOf;
        var found = await Find(which, reader.Actor, cases);
        if (found is not null && asOf is { } instant)
            found = await cases.ReadAsOf(which.Id, reader.Actor, instant);
        return found is null
            ? Problems.NoSuchCertificate(which.ToString())
            : new Reply<CertificateResource>(cases.Describe(found.State, found.Version, asOf is null ? reader.Actor : null)) { Version = found.Version, Position = found.Position };
    }

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(CertificateOrNumber which, Reader reader, QueryOf<HistoryQuery> query, CertificateCases cases, CaseHistory history) =>
        await Find(which, reader.Actor, cases) is { } found
            ? new Reply<HistoryPage>(history.Read(which.Id, query.Value)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchCertificate(which.ToString());

    /// <summary>The case; null as well when the number is none of its own.</summary>
    private static async ValueTask<CaseReading<Certificate>?> Find(CertificateOrNumber which, Actor? actor, CertificateCases cases) =>
        await cases.Read(which.Id, actor) is { } found && (which.Number is not { } number || found.State.Numbers.Contains(number)) ? found : null;

    private static Task<Results<CreatedReply<CertificateResource>, Problem>> Draft(Acting by, Repetition again, JsonBody<DraftCertificateBody> body, CertificateCases cases)
    {
        var command = new DraftCertificate { Actor = by.Actor, Content = body.Value.ToContent() };
        return cases.Draft(again.NewId(Certificate.IdPrefix, by.Actor.Party), command, body.Value.Designation.ToUpperInvariant(), again.Mark(by.Actor.Party, body.Bytes));
    }

    private static Task<Results<CreatedReply<CertificateResource>, Problem>> Record(Acting by, Repetition again, JsonBody<RecordHistoricCertificateBody> body, CertificateCases cases)
    {
        var command = new RecordHistoricCertificate
        {
            Actor = by.Actor,
            Content = body.Value.ToContent(),
            Effective = body.Value.Effective,
            Source = body.Value.Source,
            SourceReference = body.Value.SourceReference,
        };
        return cases.Record(again.NewId(Certificate.IdPrefix, by.Actor.Party), command, body.Value.Designation.ToUpperInvariant(), again.Mark(by.Actor.Party, body.Bytes));
    }
}

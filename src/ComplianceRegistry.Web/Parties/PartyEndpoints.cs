using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Parties;

/// <summary>Parties: who they are, and how they become one. What happens to their verification is in <see cref="PartyActions"/>.</summary>
internal static class PartyEndpoints
{
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        var parties = api.MapGroup("/parties");
        parties.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Parties, "listParties", "Find parties", "Parties in alphabetical order, all or those whose name holds the words of q. Follow Link: rel=next, or send next as cursor.");
        parties.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Parties, "getParty", "One party", "The party as it is now. Its actions are those that you may take, if you send a token.");
        parties.MapPost("", Apply).RefusesAsCreation()
            .Describe(Tags.Parties, "applyForParty", "Apply for a party",
                "Any authenticated subject may apply, and becomes the party's first member and administrator. The authority of its establishment then verifies it.");
        PartyActions.Map(parties);
    }

    private static Results<Reply<PartyPage>, Problem> Search(HttpContext context, QueryOf<PartiesQuery> query, PartyQueries parties)
    {
        if (parties.Search(query.Value.Q, query.Value.Limit, query.Value.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<PartyPage>(new PartyPage([.. page.Items.Select(PartyListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<PartyResource>, Problem>> Get(PartyId which, Reader reader, PartyCases cases) =>
        await cases.Read(which.ToString()) is { } party
            ? new Reply<PartyResource>(cases.Describe(party.State, party.Version, reader.Actor)) { Version = party.Version, Position = party.Position }
            : Problems.NoSuchParty(which.ToString());

    private static Task<Results<CreatedReply<PartyResource>, Problem>> Apply(Applicant who, Repetition again, JsonBody<ApplyBody> body, PartyCases cases, KnownJurisdictions jurisdictions)
    {
        var content = body.Value.ToContent();
        var id = again.NewId(Party.IdPrefix, who.Member);
        var command = new ApplyForParty
        {
            Actor = who.ActingFor(id),
            Content = content,
            Contact = ContactBody.ToContact(body.Value.Contact),
            Faults = PartyContentValidation.AgainstJurisdictions(content, jurisdictions.Catalog()),
        };
        return cases.Create(id, command, again.Mark(who.Member, body.Bytes));
    }
}

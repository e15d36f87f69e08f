using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Identity;

/// <summary>On whose behalf a request is made: found from its token, its header and the memberships, and read from the party's case.</summary>
internal sealed class ActingParty(PartyGrains parties, Person person, Memberships memberships)
{
    public const string Header = "Registry-Party";

    /// <summary>The acting party, or why there is none. Without the header the only party of the person acts.</summary>
    public async ValueTask<(CaseReading<Party>? Party, string Member, Problem? Refusal)> FindAsync(HttpContext context)
    {
        if (Person.SubjectOf(context) is not { } subject)
            return (null, "", context.Request.Headers.Authorization.Count > 0 ? Problems.TokenInvalid : Problems.NoToken);
        var member = person.PseudonymOf(subject);
        var (id, refusal) = Choose(context.Request.Headers[Header], member);
        if (id is null)
            return (null, member, refusal);
        var party = await parties.ReadAsync(id);
        return party is not null && party.State.Members.Any(known => known.Subject == member)
            ? (party, member, null)
            : (null, member, Problems.NotAMember(id));
    }

    private (string? Id, Problem? Refusal) Choose(string? header, string member)
    {
        if (header is not null)
            return RegistryId.TryParse(header, Party.IdPrefix, out var id) ? (id.ToString(), null) : (null, Malformed);
        var candidates = memberships.Of(member).Where(known => known.Status is not (PartyStatus.Ceased or PartyStatus.Refused)).ToList();
        return candidates switch
        {
            [var only] => (only.Party, null),
            [] => (null, Problems.NoParty),
            _ => (null, Ambiguous),
        };
    }

    private static Problem Malformed => Problems.BadHeader(Header, "party-malformed", "this is not the id of a party, or its check character is wrong.");

    private static Problem Ambiguous => Problems.BadHeader(Header, "party-required",
        "you are a member of several parties; name the one on whose behalf you act. GET /v1/me lists them.");
}

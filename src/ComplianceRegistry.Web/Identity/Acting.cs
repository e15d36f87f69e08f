using System.Reflection;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Identity;

/// <summary>The actor of a request that must have one: a member acting for a party, with the party's standing as its case has it now.</summary>
internal sealed class Acting : IInput, IBindableFromHttpContext<Acting>
{
    private readonly CaseReading<Party>? _party;
    private readonly string _member;

    private Acting(CaseReading<Party>? party, string member, Problem? refusal) => (_party, _member, Refusal) = (party, member, refusal);

    public Problem? Refusal { get; }

    public CaseReading<Party> Party => _party ?? throw new InvalidOperationException("The actor was refused.");

    public Actor Actor => Party.State.ActingFor(Party.Version, _member);

    public static async ValueTask<Acting?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (party, member, refusal) = await context.RequestServices.GetRequiredService<ActingParty>().FindAsync(context);
        return new Acting(party, member, refusal);
    }
}

/// <summary>The person who makes a request for which no party is needed yet: applying for one, or claiming one.</summary>
internal sealed class Applicant : IInput, IBindableFromHttpContext<Applicant>
{
    private Applicant(string? member) => Member = member ?? "";

    /// <summary>Pseudonym of the person.</summary>
    public string Member { get; }

    public Problem? Refusal => Member.Length > 0 ? null : Problems.NoToken;

    public static ValueTask<Applicant?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var person = context.RequestServices.GetRequiredService<Person>();
        return new(new Applicant(Person.SubjectOf(context) is { } subject ? person.PseudonymOf(subject) : null));
    }

    /// <summary>The person as actor in the case of the party that it wants to act for.</summary>
    public Actor ActingFor(string party) => new(party, PartyStatus.Absent, [], "", null, Member);
}

/// <summary>Whoever reads something public: an actor if a token says so, else the public.</summary>
internal sealed class Reader : IInput, IBindableFromHttpContext<Reader>
{
    private Reader(Actor? actor, Problem? refusal) => (Actor, Refusal) = (actor, refusal);

    /// <summary>Null for the public, and for a person who acts for no party or does not say for which.</summary>
    public Actor? Actor { get; }

    public Problem? Refusal { get; }

    public static async ValueTask<Reader?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            return new Reader(null, null);
        var (party, member, refusal) = await context.RequestServices.GetRequiredService<ActingParty>().FindAsync(context);
        if (party is not null)
            return new Reader(party.State.ActingFor(party.Version, member), null);
        var harmless = refusal!.Status != StatusCodes.Status401Unauthorized && context.Request.Headers[ActingParty.Header].Count == 0;
        return new Reader(null, harmless ? null : refusal);
    }
}

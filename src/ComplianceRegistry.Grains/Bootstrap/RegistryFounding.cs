using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Grains.Jurisdictions;
using ComplianceRegistry.Grains.Parties;

namespace ComplianceRegistry.Grains.Bootstrap;

/// <summary>
/// The first acts of a registry: its jurisdictions, the secretariat and the first authorities, and the editions of the requirement sets with which it begins.
/// Repeating it records only what is missing, and amends the jurisdictions of which the seed has a newer edition.
/// </summary>
/// <param name="grains">Where the cases are.</param>
/// <param name="ids">Derives the founders' ids.</param>
public sealed class RegistryFounding(IGrainFactory grains, IdDerivation ids)
{
    private enum Outcome
    {
        Unchanged,
        Established,
        Amended,
        Registered,
        EnteredIntoForce,
    }

    /// <summary>The id that a founder has, or will have.</summary>
    public RegistryId IdOf(string key) => ids.NewId(Party.IdPrefix, Actor.Registry, "founding", key);

    /// <summary>Records what is missing; durable when it returns. <see cref="FoundingRefusedException"/> when an act is refused.</summary>
    /// <param name="jurisdictions">Those of the seed.</param>
    /// <param name="founders">The secretariat and the first authorities.</param>
    /// <param name="sets">For each requirement set to certify against its editions, oldest first. The newest is in force when none of them has a case.</param>
    public async Task<FoundingResult> FoundAsync(
        IEnumerable<JurisdictionContent> jurisdictions, IEnumerable<Founder> founders, IEnumerable<ImmutableArray<RequirementSet>> sets)
    {
        var established = await Task.WhenAll(jurisdictions.Select(Establish));
        var registered = await Task.WhenAll(founders.Select(Register));
        var editions = await Task.WhenAll(sets.Select(BeginWith));
        return new FoundingResult(
            established.Count(outcome => outcome == Outcome.Established),
            established.Count(outcome => outcome == Outcome.Amended),
            registered.Count(outcome => outcome == Outcome.Registered),
            editions.Count(outcome => outcome == Outcome.EnteredIntoForce));
    }

    private async Task<Outcome> Establish(JurisdictionContent content)
    {
        var grain = grains.GetGrain<IJurisdictionGrain>(Jurisdiction.IdOf(content.Code).ToString());
        var found = await grain.Read();
        if (found is not null && Same(found.State.Content!, content))
            return Outcome.Unchanged;
        JurisdictionCommand command = found is null
            ? new EstablishJurisdiction { Actor = Actor.OfRegistry, Content = content }
            : new AmendJurisdiction { Actor = Actor.OfRegistry, Content = content };
        Require(await grain.Execute(command, mark: null), content.Name);
        return found is null ? Outcome.Established : Outcome.Amended;
    }

    private async Task<Outcome> Register(Founder founder)
    {
        var grain = grains.GetGrain<IPartyGrain>(IdOf(founder.Key).ToString());
        if (await grain.Read() is not null)
            return Outcome.Unchanged;
        var command = new RegisterFounder { Actor = Actor.OfRegistry, Content = founder.Content, Contact = founder.Contact, Members = founder.Members };
        Require(await grain.Execute(command, mark: null), founder.Content.Name);
        return Outcome.Registered;
    }

    private async Task<Outcome> BeginWith(ImmutableArray<RequirementSet> editions)
    {
        foreach (var edition in editions)
        {
            if (await CaseOf(edition).Read() is not null)
                return Outcome.Unchanged;
        }

        var newest = editions[^1];
        Require(await CaseOf(newest).Execute(new FoundEdition { Actor = Actor.OfRegistry, Reference = newest.Reference, ContentHash = newest.ContentHash }, mark: null), newest.Title);
        return Outcome.EnteredIntoForce;
    }

    private IEditionGrain CaseOf(RequirementSet edition) => grains.GetGrain<IEditionGrain>(RequirementSetEdition.IdOf(edition.Reference).ToString());

    private static bool Same(JurisdictionContent one, JurisdictionContent other) => Json(one).AsSpan().SequenceEqual(Json(other));

    private static byte[] Json(JurisdictionContent content) => JsonSerializer.SerializeToUtf8Bytes(content, RegistryJson.Options);

    private static void Require<TState>(CommandReply<TState> reply, string what)
        where TState : class
    {
        if (reply is CommandReply<TState>.Refused refused)
            throw new FoundingRefusedException(what, string.Join(" ", refused.Rejections.Select(rejection => rejection.Detail + Faults(rejection))));
        if (reply is not CommandReply<TState>.Done)
            throw new FoundingRefusedException(what, reply.ToString());
    }

    private static string Faults(Rejection rejection) => string.Concat(rejection.Faults.Select(fault => $" {fault.Pointer}: {fault.Detail}"));
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>What can happen to an edition, as the workflow names it.</summary>
public enum EditionTrigger
{
    Found,
    Draft,
    OpenConsultation,
    Comment,
    CloseConsultation,
    Adopt,
    EnterIntoForce,
    Supersede,
    Retire,
}

/// <summary>The single table of an edition's states, triggers, actors and guards.</summary>
public static class EditionWorkflow
{
    internal const string Secretariat = "secretariat";
    internal const string Verified = "verified-party";
    internal const string Authority = "authority-that-did-not-draft";
    internal const string Clock = "clock-of-the-case";
    internal const string Foundation = "foundation";

    private static readonly FrozenDictionary<string, Guard> Guards = new Guard[]
    {
        new(Secretariat, "Only the secretariat administers the editions of requirement sets."),
        new(Verified, "Only a verified party may comment on a draft."),
        new(Authority, "Only a verified competent authority adopts an edition, and not the party that drafted it."),
        new(Foundation, "Only the foundation of the registry does this."),
        new(Clock, "Only the passing of time does this."),
    }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>open-consultation</c>.</summary>
    /// <param name="edition">The case.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(RequirementSetEdition edition, Actor? actor)
    {
        if (actor is null or { IsRegistry: true })
        {
            return [];
        }

        var machine = Machine(edition, actor);
        return [.. Enum.GetValues<EditionTrigger>().Where(machine.CanFire).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(RequirementSetEdition edition, EditionCommand command) =>
        Guard.Refusal(Machine(edition, command.Actor), TriggerOf(command), Guards);

    internal static EditionTrigger TriggerOf(EditionCommand command) => command switch
    {
        FoundEdition => EditionTrigger.Found,
        DraftEdition => EditionTrigger.Draft,
        OpenConsultation => EditionTrigger.OpenConsultation,
        CommentOnEdition => EditionTrigger.Comment,
        AdoptEdition => EditionTrigger.Adopt,
        SupersedeEdition => EditionTrigger.Supersede,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<EditionStatus, EditionTrigger> Machine(RequirementSetEdition edition, Actor actor)
    {
        var status = edition.Status;
        var machine = new StateMachine<EditionStatus, EditionTrigger>(() => status, next => status = next);
        machine.Configure(EditionStatus.Absent)
            .PermitIf(EditionTrigger.Found, EditionStatus.InForce, IsRegistry, Foundation)
            .PermitIf(EditionTrigger.Draft, EditionStatus.Draft, IsSecretariat, Secretariat);
        machine.Configure(EditionStatus.Draft)
            .PermitReentryIf(EditionTrigger.Draft, IsSecretariat, Secretariat)
            .PermitIf(EditionTrigger.OpenConsultation, EditionStatus.Consultation, IsSecretariat, Secretariat);
        machine.Configure(EditionStatus.Consultation)
            .PermitIf(EditionTrigger.Draft, EditionStatus.Draft, IsSecretariat, Secretariat)
            .PermitReentryIf(EditionTrigger.Comment, IsVerified, Verified)
            .PermitIf(EditionTrigger.CloseConsultation, EditionStatus.Consulted, IsRegistry, Clock);
        machine.Configure(EditionStatus.Consulted)
            .PermitIf(EditionTrigger.Draft, EditionStatus.Draft, IsSecretariat, Secretariat)
            .PermitIf(EditionTrigger.Adopt, EditionStatus.Adopted, IsAdopter, Authority);
        machine.Configure(EditionStatus.Adopted)
            .PermitIf(EditionTrigger.EnterIntoForce, EditionStatus.InForce, IsRegistry, Clock);
        machine.Configure(EditionStatus.InForce)
            .PermitIf(EditionTrigger.Supersede, EditionStatus.Superseded, IsSecretariat, Secretariat);
        machine.Configure(EditionStatus.Superseded)
            .PermitIf(EditionTrigger.Retire, EditionStatus.Retired, IsRegistry, Clock);
        return machine;

        bool IsRegistry() => actor.IsRegistry;
        bool IsVerified() => !actor.IsRegistry && actor.IsVerified;
        bool IsSecretariat() => IsVerified() && actor.Is(PartyRole.Secretariat);
        bool IsAdopter() => IsVerified() && actor.Is(PartyRole.CompetentAuthority) && actor.Party != edition.DraftedBy;
    }
}

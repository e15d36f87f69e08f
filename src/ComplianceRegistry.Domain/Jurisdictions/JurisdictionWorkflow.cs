using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>Where a jurisdiction's case stands.</summary>
public enum JurisdictionStatus
{
    Absent,
    Established,
}

/// <summary>What can happen to a jurisdiction's case.</summary>
public enum JurisdictionTrigger
{
    Establish,
    Amend,
}

/// <summary>The single table of a jurisdiction's states, triggers, actors and guards.</summary>
public static class JurisdictionWorkflow
{
    private const string Secretariat = "secretariat";

    private static readonly FrozenDictionary<string, Guard> Guards = new Guard[]
    {
        new(Secretariat, "Only the secretariat establishes and amends jurisdictions."),
    }.ToFrozenDictionary(guard => guard.Code);

    internal static JurisdictionTrigger TriggerOf(JurisdictionCommand command) =>
        command is EstablishJurisdiction ? JurisdictionTrigger.Establish : JurisdictionTrigger.Amend;

    internal static Rejection? Refusal(Jurisdiction jurisdiction, JurisdictionCommand command) =>
        Guard.Refusal(Machine(jurisdiction, command.Actor), TriggerOf(command), Guards);

    internal static StateMachine<JurisdictionStatus, JurisdictionTrigger> Machine(Jurisdiction jurisdiction, Actor actor)
    {
        var status = jurisdiction.Status;
        var machine = new StateMachine<JurisdictionStatus, JurisdictionTrigger>(() => status, next => status = next);
        machine.Configure(JurisdictionStatus.Absent)
            .PermitIf(JurisdictionTrigger.Establish, JurisdictionStatus.Established, IsSecretariat, Secretariat);
        machine.Configure(JurisdictionStatus.Established)
            .PermitReentryIf(JurisdictionTrigger.Amend, IsSecretariat, Secretariat);
        return machine;

        bool IsSecretariat() => actor.IsRegistry || (actor.IsVerified && actor.Is(PartyRole.Secretariat));
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Outages;

/// <summary>What can happen to a declared outage, as the workflow names it.</summary>
public enum OutageTrigger
{
    /// <summary>It is declared, and its end is open.</summary>
    Declare,

    /// <summary>It is declared with its end.</summary>
    DeclareWhole,

    End,
}

/// <summary>The single table of a declared outage's states, triggers and actors.</summary>
public static class OutageWorkflow
{
    internal const string Secretariat = "secretariat";

    private static readonly FrozenDictionary<string, Guard> Guards =
        new Guard[] { new(Secretariat, "Only the secretariat declares outages and their ends.") }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>Names of the actions that this actor may take now, in kebab-case.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(DeclaredOutage outage, Actor? actor) =>
        actor is not null && Machine(outage, actor).CanFire(OutageTrigger.End) ? [Kebab.Of(OutageTrigger.End)] : [];

    internal static Rejection? Refusal(DeclaredOutage outage, OutageCommand command) =>
        Guard.Refusal(Machine(outage, command.Actor), TriggerOf(command), Guards);

    internal static OutageTrigger TriggerOf(OutageCommand command) => command switch
    {
        DeclareOutage { To: null } => OutageTrigger.Declare,
        DeclareOutage => OutageTrigger.DeclareWhole,
        EndOutage => OutageTrigger.End,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<OutageStatus, OutageTrigger> Machine(DeclaredOutage outage, Actor actor)
    {
        var status = outage.Status;
        var machine = new StateMachine<OutageStatus, OutageTrigger>(() => status, next => status = next);
        machine.Configure(OutageStatus.Absent)
            .PermitIf(OutageTrigger.Declare, OutageStatus.Open, IsSecretariat, Secretariat)
            .PermitIf(OutageTrigger.DeclareWhole, OutageStatus.Ended, IsSecretariat, Secretariat);
        machine.Configure(OutageStatus.Open).PermitIf(OutageTrigger.End, OutageStatus.Ended, IsSecretariat, Secretariat);
        return machine;

        bool IsSecretariat() => actor.IsVerified && actor.Is(PartyRole.Secretariat);
    }
}

using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What can happen to a contest of a body's competence.</summary>
public enum ContestTrigger
{
    Fall,
    Suspend,
    Contest,
    RefuteContest,
    DismissContest,
}

/// <summary>
/// The single table of a contest's states, triggers, actors and guards. A contest that is found right ends in a measure of the authority, which is in
/// <see cref="DesignationWorkflow"/>.
/// </summary>
public static class ContestWorkflow
{
    private static readonly ImmutableArray<ContestTrigger> Actions = [ContestTrigger.Contest, ContestTrigger.RefuteContest, ContestTrigger.DismissContest];

    internal static IEnumerable<string> ActionsFor(Designation designation, Actor actor)
    {
        var machine = Machine(designation, actor);
        return Actions.Where(machine.CanFire).Select(Kebab.Of);
    }

    internal static Rejection? Refusal(Designation designation, ContestTrigger trigger, Actor actor) =>
        Guard.Refusal(Machine(designation, actor), trigger, DesignationGuards.All);

    internal static ContestTrigger? TriggerOf(DesignationCommand command) => command switch
    {
        ContestCompetence => ContestTrigger.Contest,
        RefuteContest => ContestTrigger.RefuteContest,
        DismissContest => ContestTrigger.DismissContest,
        _ => null,
    };

    /// <summary>The table for one designation: the competence of a body is contested only while its designation is in force.</summary>
    internal static StateMachine<ContestStatus, ContestTrigger> Machine(Designation designation, Actor actor)
    {
        var status = designation.ContestStatus;
        var machine = new StateMachine<ContestStatus, ContestTrigger>(() => status, next => status = next);
        var who = new DesignationGuards(designation, actor);
        if (designation.IsInForce)
            machine.Configure(ContestStatus.None).PermitIf(ContestTrigger.Contest, ContestStatus.Open, who.IsContester, DesignationGuards.Contester);
        machine.Configure(ContestStatus.Open)
            .PermitIf(ContestTrigger.RefuteContest, ContestStatus.Refuted, who.IsBody, DesignationGuards.Body)
            .PermitIf(ContestTrigger.DismissContest, ContestStatus.None, who.IsAuthority, DesignationGuards.Authority)
            .PermitIf(ContestTrigger.Suspend, ContestStatus.None, who.IsClock, DesignationGuards.Clock);
        machine.Configure(ContestStatus.Refuted)
            .PermitIf(ContestTrigger.DismissContest, ContestStatus.None, who.IsAuthority, DesignationGuards.Authority)
            .PermitIf(ContestTrigger.Fall, ContestStatus.None, who.IsClock, DesignationGuards.Clock);
        return machine;
    }
}

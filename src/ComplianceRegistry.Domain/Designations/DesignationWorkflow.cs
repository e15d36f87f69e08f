using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What can happen to a designation as a whole; what happens to a notification or a contest is in their own tables.</summary>
public enum DesignationTrigger
{
    Apply,
    RecordHistoric,
    Lapse,
    TakeEffect,
    Fail,
    Cease,
    Assess,
    Refuse,
    WithdrawApplication,
    Notify,
    ExtendScope,
    ReduceScope,
    Restrict,
    Suspend,
    Reinstate,
    Withdraw,
    AnnounceCessation,
    InformProviders,
    ReportImpact,
}

/// <summary>The single table of a designation's states, triggers, actors and guards.</summary>
public static class DesignationWorkflow
{
    private static readonly ImmutableArray<DesignationTrigger> Actions =
        [.. Enum.GetValues<DesignationTrigger>().Where(trigger => trigger >= DesignationTrigger.Assess)];

    private static readonly ImmutableArray<DesignationStatus> InForce = [DesignationStatus.Active, DesignationStatus.Restricted];
    private static readonly ImmutableArray<DesignationStatus> Alive = [.. InForce, DesignationStatus.Suspended];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, of the designation, its notification and its contest.</summary>
    /// <param name="designation">The designation.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(Designation designation, Actor? actor)
    {
        if (actor is null)
            return [];
        var machine = Machine(designation, actor);
        return
        [
            .. Actions.Where(machine.CanFire).Where(action => IsUseful(designation, action)).Select(Kebab.Of),
            .. NotificationWorkflow.ActionsFor(designation, actor),
            .. ContestWorkflow.ActionsFor(designation, actor),
        ];
    }

    internal static Rejection? Refusal(Designation designation, DesignationTrigger trigger, Actor actor) =>
        Guard.Refusal(Machine(designation, actor), trigger, DesignationGuards.All);

    internal static DesignationTrigger? TriggerOf(DesignationCommand command) => command switch
    {
        ApplyForDesignation => DesignationTrigger.Apply,
        RecordHistoricDesignation => DesignationTrigger.RecordHistoric,
        AssessBody => DesignationTrigger.Assess,
        RefuseDesignation => DesignationTrigger.Refuse,
        WithdrawApplication => DesignationTrigger.WithdrawApplication,
        NotifyDesignation => DesignationTrigger.Notify,
        ExtendScope => DesignationTrigger.ExtendScope,
        ReduceScope => DesignationTrigger.ReduceScope,
        RestrictDesignation => DesignationTrigger.Restrict,
        SuspendDesignation => DesignationTrigger.Suspend,
        ReinstateDesignation => DesignationTrigger.Reinstate,
        WithdrawDesignation => DesignationTrigger.Withdraw,
        AnnounceCessation => DesignationTrigger.AnnounceCessation,
        InformProviders => DesignationTrigger.InformProviders,
        ReportImpact => DesignationTrigger.ReportImpact,
        _ => null,
    };

    internal static StateMachine<DesignationStatus, DesignationTrigger> Machine(Designation designation, Actor actor)
    {
        var status = designation.Status;
        var machine = new StateMachine<DesignationStatus, DesignationTrigger>(() => status, next => status = next);
        var who = new DesignationGuards(designation, actor);
        ConfigureApplication(machine, who);
        ConfigureNotification(machine, who);
        ConfigureMeasures(machine, who);
        ConfigureScope(machine, who);
        ConfigureDuties(machine, who);
        return machine;
    }

    private static void ConfigureApplication(StateMachine<DesignationStatus, DesignationTrigger> machine, DesignationGuards who)
    {
        machine.Configure(DesignationStatus.Absent)
            .PermitIf(DesignationTrigger.Apply, DesignationStatus.Applied, who.IsApplicant, DesignationGuards.Applicant)
            .PermitIf(DesignationTrigger.RecordHistoric, DesignationStatus.Active, who.KeepsRegister, DesignationGuards.RegisterKeeper);
        machine.Configure(DesignationStatus.Applied)
            .PermitIf(DesignationTrigger.Assess, DesignationStatus.Assessed, who.IsAuthority, DesignationGuards.Authority);
        foreach (var pending in new[] { DesignationStatus.Applied, DesignationStatus.Assessed })
        {
            machine.Configure(pending)
                .PermitIf(DesignationTrigger.Refuse, DesignationStatus.Closed, who.IsAuthority, DesignationGuards.Authority)
                .PermitIf(DesignationTrigger.WithdrawApplication, DesignationStatus.Closed, who.IsBody, DesignationGuards.Body)
                .PermitIf(DesignationTrigger.Lapse, DesignationStatus.Closed, who.IsClock, DesignationGuards.Clock);
        }
    }

    private static void ConfigureNotification(StateMachine<DesignationStatus, DesignationTrigger> machine, DesignationGuards who)
    {
        machine.Configure(DesignationStatus.Assessed)
            .PermitIf(DesignationTrigger.Notify, DesignationStatus.Notified, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(DesignationStatus.Notified)
            .PermitIf(DesignationTrigger.TakeEffect, DesignationStatus.Active, who.IsClock, DesignationGuards.Clock)
            .PermitIf(DesignationTrigger.Fail, DesignationStatus.Closed, who.IsClock, DesignationGuards.Clock);
    }

    private static void ConfigureMeasures(StateMachine<DesignationStatus, DesignationTrigger> machine, DesignationGuards who)
    {
        foreach (var status in Alive)
        {
            machine.Configure(status)
                .PermitIf(DesignationTrigger.Withdraw, DesignationStatus.Withdrawn, who.IsAuthority, DesignationGuards.Authority)
                .PermitReentryIf(DesignationTrigger.AnnounceCessation, who.IsBody, DesignationGuards.Body)
                .PermitIf(DesignationTrigger.Cease, DesignationStatus.Ceased, who.IsClock, DesignationGuards.Clock);
        }

        foreach (var status in InForce)
            machine.Configure(status).PermitIf(DesignationTrigger.Suspend, DesignationStatus.Suspended, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(DesignationStatus.Active).PermitIf(DesignationTrigger.Restrict, DesignationStatus.Restricted, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(DesignationStatus.Restricted)
            .PermitReentryIf(DesignationTrigger.Restrict, who.IsAuthority, DesignationGuards.Authority)
            .PermitIf(DesignationTrigger.Reinstate, DesignationStatus.Active, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(DesignationStatus.Suspended)
            .PermitIf(DesignationTrigger.Restrict, DesignationStatus.Restricted, who.IsAuthority, DesignationGuards.Authority)
            .PermitIf(DesignationTrigger.Reinstate, DesignationStatus.Active, who.IsAuthority, DesignationGuards.Authority);
    }

    private static void ConfigureScope(StateMachine<DesignationStatus, DesignationTrigger> machine, DesignationGuards who) =>
        machine.Configure(DesignationStatus.Active)
            .PermitReentryIf(DesignationTrigger.ExtendScope, who.IsAuthority, DesignationGuards.Authority)
            .PermitReentryIf(DesignationTrigger.ReduceScope, who.IsAuthority, DesignationGuards.Authority);

    // What is to be done does not end with the designation.
    private static void ConfigureDuties(StateMachine<DesignationStatus, DesignationTrigger> machine, DesignationGuards who)
    {
        foreach (var status in new[] { DesignationStatus.Withdrawn, DesignationStatus.Ceased }.Concat(Alive))
        {
            machine.Configure(status)
                .PermitReentryIf(DesignationTrigger.InformProviders, who.IsBody, DesignationGuards.Body)
                .PermitReentryIf(DesignationTrigger.ReportImpact, who.IsAuthority, DesignationGuards.Authority);
        }
    }

    private static bool IsUseful(Designation designation, DesignationTrigger action) => action switch
    {
        DesignationTrigger.InformProviders => designation.Owes(DutyKind.InformProviders),
        DesignationTrigger.ReportImpact => designation.Owes(DutyKind.ReportImpact),
        DesignationTrigger.ExtendScope => designation.Notification is null,
        DesignationTrigger.AnnounceCessation => designation.LastDay is null,
        _ => true,
    };
}

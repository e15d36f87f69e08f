using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What can happen to a notification.</summary>
public enum NotificationTrigger
{
    TakeEffect,
    Fail,
    Object,
    WithdrawObjection,
    Maintain,
    AmendNotification,
    WithdrawNotification,
    DismissObjections,
    UpholdObjections,
}

/// <summary>The single table of a notification's states, triggers, actors and guards: of a designation and of a wider scope alike.</summary>
public static class NotificationWorkflow
{
    private static readonly ImmutableArray<NotificationTrigger> Actions =
        [.. Enum.GetValues<NotificationTrigger>().Where(trigger => trigger >= NotificationTrigger.Object)];

    internal static IEnumerable<string> ActionsFor(Designation designation, Actor actor)
    {
        var machine = Machine(designation, actor);
        return Actions.Where(machine.CanFire).Select(Kebab.Of);
    }

    internal static Rejection? Refusal(Designation designation, NotificationTrigger trigger, Actor actor) =>
        Guard.Refusal(Machine(designation, actor), trigger, DesignationGuards.All);

    internal static NotificationTrigger? TriggerOf(DesignationCommand command) => command switch
    {
        ObjectToDesignation => NotificationTrigger.Object,
        WithdrawObjection => NotificationTrigger.WithdrawObjection,
        MaintainNotification => NotificationTrigger.Maintain,
        AmendNotification => NotificationTrigger.AmendNotification,
        WithdrawNotification => NotificationTrigger.WithdrawNotification,
        DismissObjections => NotificationTrigger.DismissObjections,
        UpholdObjections => NotificationTrigger.UpholdObjections,
        _ => null,
    };

    internal static StateMachine<NotificationStatus, NotificationTrigger> Machine(Designation designation, Actor actor)
    {
        var status = designation.NotificationStatus;
        var machine = new StateMachine<NotificationStatus, NotificationTrigger>(() => status, next => status = next);
        var who = new DesignationGuards(designation, actor);
        machine.Configure(NotificationStatus.Open)
            .PermitIf(NotificationTrigger.TakeEffect, NotificationStatus.None, who.IsClock, DesignationGuards.Clock)
            .PermitIf(NotificationTrigger.Object, NotificationStatus.Objected, who.IsOtherAuthority, DesignationGuards.OtherAuthority)
            .PermitReentryIf(NotificationTrigger.AmendNotification, who.IsAuthority, DesignationGuards.Authority)
            .PermitIf(NotificationTrigger.WithdrawNotification, NotificationStatus.None, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(NotificationStatus.Objected)
            .PermitReentryIf(NotificationTrigger.Object, who.IsOtherAuthority, DesignationGuards.OtherAuthority)
            .PermitIf(NotificationTrigger.Maintain, NotificationStatus.Maintained, who.IsAuthority, DesignationGuards.Authority);
        machine.Configure(NotificationStatus.Maintained)
            .PermitIf(NotificationTrigger.Object, NotificationStatus.Objected, who.IsOtherAuthority, DesignationGuards.OtherAuthority)
            .PermitIf(NotificationTrigger.DismissObjections, NotificationStatus.Open, who.IsSecretariat, DesignationGuards.Secretariat)
            .PermitIf(NotificationTrigger.UpholdObjections, NotificationStatus.None, who.IsSecretariat, DesignationGuards.Secretariat);
        foreach (var disputed in new[] { NotificationStatus.Objected, NotificationStatus.Maintained })
        {
            machine.Configure(disputed)
                .PermitReentryIf(NotificationTrigger.WithdrawObjection, who.IsObjectorAmongOthers, DesignationGuards.Objector)
                .PermitIf(NotificationTrigger.WithdrawObjection, NotificationStatus.Open, who.IsLastObjector, DesignationGuards.LastObjector)
                .PermitIf(NotificationTrigger.AmendNotification, NotificationStatus.Open, who.IsAuthority, DesignationGuards.Authority)
                .PermitIf(NotificationTrigger.WithdrawNotification, NotificationStatus.None, who.IsAuthority, DesignationGuards.Authority)
                .PermitIf(NotificationTrigger.Fail, NotificationStatus.None, who.IsClock, DesignationGuards.Clock);
        }

        return machine;
    }
}

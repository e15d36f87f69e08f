using Stateless;
using Stateless.Reflection;
using static ComplianceRegistry.Domain.Recognition.RecognitionStatus;
using Trigger = ComplianceRegistry.Domain.Recognition.RecognitionTrigger;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Writes the table of <see cref="RecognitionWorkflow"/> into a machine.</summary>
internal sealed class RecognitionTable(StateMachine<RecognitionStatus, RecognitionTrigger> machine, RecognitionGuards who)
{
    private static readonly RecognitionStatus[] Live = [Active, ConditionsPending, SuspendedDerivative, SuspendedProvisional, UnderReassessment];
    private static readonly RecognitionStatus[] WithConditions = [ConditionsPending, SuspendedDerivative, SuspendedProvisional, UnderReassessment];
    private static readonly RecognitionStatus[] Examined = [SuspendedDerivative, SuspendedProvisional, UnderReassessment];

    public StateMachine<RecognitionStatus, RecognitionTrigger> Configured()
    {
        Followed();
        Conditions();
        Reassessments();
        Suspensions();
        Ends();
        return machine;
    }

    private void Followed()
    {
        machine.Configure(Absent)
            .PermitDynamicIf(Trigger.Grant, () => Active, who.IsRegistry, RecognitionGuards.Registry, Possible(Active, ConditionsPending, SuspendedDerivative, Revoked, Expired));
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitDynamicIf(Trigger.FollowRequest, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible([.. Revised(status), Revoked]))
                .PermitDynamicIf(Trigger.FollowCertificate, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible([.. Live, Revoked, Expired]))
                .PermitDynamicIf(Trigger.FollowModification, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible(Doubted(status)))
                .PermitDynamicIf(Trigger.FollowEdition, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible(Doubted(status)))
                .PermitReentryIf(Trigger.FollowArrangement, who.IsRegistry, RecognitionGuards.Registry)
                .PermitDynamicIf(Trigger.FollowSuccessor, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible(Replaced(status)));
        }

        foreach (var status in new[] { Revoked, Expired })
            machine.Configure(status).PermitDynamicIf(Trigger.FollowCertificate, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible([status, .. Live]));
    }

    private void Conditions()
    {
        foreach (var status in WithConditions)
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.MeetCondition, who.IsProvider, RecognitionGuards.Provider)
                .PermitDynamicIf(Trigger.DecideCondition, () => status, who.IsReceiving, RecognitionGuards.Receiving, Possible(Met(status)))
                .PermitDynamicIf(Trigger.DeemConditionMet, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible(Met(status)))
                .PermitReentryIf(Trigger.MissCondition, who.IsRegistry, RecognitionGuards.Registry);
            if (status == SuspendedProvisional)
                machine.Configure(status).PermitReentryIf(Trigger.FailCondition, who.IsRegistry, RecognitionGuards.Registry);
            else
                machine.Configure(status).PermitIf(Trigger.FailCondition, SuspendedProvisional, who.IsRegistry, RecognitionGuards.Registry);
        }

        machine.Configure(SuspendedProvisional).PermitIf(Trigger.EndCondition, Revoked, who.IsRegistry, RecognitionGuards.Registry);
    }

    private void Reassessments()
    {
        foreach (var status in Examined)
        {
            var possible = status == UnderReassessment ? [UnderReassessment, ConditionsPending, Active] : new[] { status };
            machine.Configure(status)
                .PermitDynamicIf(Trigger.DecideReassessment, () => status, who.IsReceiving, RecognitionGuards.Receiving, Possible(possible))
                .PermitDynamicIf(Trigger.PassReassessment, () => status, who.IsRegistry, RecognitionGuards.Registry, Possible(possible));
        }
    }

    private void Suspensions()
    {
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.ProposeSuspension, who.IsReceiving, RecognitionGuards.Receiving)
                .PermitReentryIf(Trigger.ProposeRevocation, who.IsReceiving, RecognitionGuards.Receiving)
                .PermitReentryIf(Trigger.WithdrawMeasure, who.IsReceiving, RecognitionGuards.Receiving)
                .PermitReentryIf(Trigger.LapseMeasure, who.IsRegistry, RecognitionGuards.Registry);
            if (status == SuspendedProvisional)
                machine.Configure(status).PermitReentryIf(Trigger.ConfirmSuspension, who.IsReceiving, RecognitionGuards.Receiving);
            else
                machine.Configure(status).PermitIf(Trigger.ConfirmSuspension, SuspendedProvisional, who.IsReceiving, RecognitionGuards.Receiving);
        }

        machine.Configure(SuspendedProvisional)
            .PermitReentryIf(Trigger.NotifySuspension, who.IsReceiving, RecognitionGuards.Receiving)
            .PermitReentryIf(Trigger.PassNotice, who.IsRegistry, RecognitionGuards.Registry)
            .PermitReentryIf(Trigger.ObjectToSuspension, who.IsOther, RecognitionGuards.Other)
            .PermitReentryIf(Trigger.CloseObjections, who.IsRegistry, RecognitionGuards.Registry)
            .PermitReentryIf(Trigger.UpholdSuspension, who.IsReceiving, RecognitionGuards.Receiving)
            .PermitDynamicIf(Trigger.LiftSuspension, () => Active, who.IsReceiving, RecognitionGuards.Receiving, Possible(Live))
            .PermitDynamicIf(Trigger.LapseSuspension, () => Active, who.IsRegistry, RecognitionGuards.Registry, Possible(Live));
    }

    private void Ends()
    {
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitIf(Trigger.ConfirmRevocation, Revoked, who.IsReceiving, RecognitionGuards.Receiving)
                .PermitIf(Trigger.Expire, Expired, who.IsRegistry, RecognitionGuards.Registry)
                .PermitIf(Trigger.EndRunOn, Revoked, who.IsRegistry, RecognitionGuards.Registry);
        }
    }

    /// <summary>Other conditions can leave a suspension because of one, and are hidden by every other restraint.</summary>
    private static RecognitionStatus[] Revised(RecognitionStatus status) => status switch
    {
        Active or ConditionsPending => [Active, ConditionsPending],
        SuspendedProvisional => Live,
        _ => [status],
    };

    /// <summary>A suspension hides that something is examined.</summary>
    private static RecognitionStatus[] Doubted(RecognitionStatus status) => status is Active or ConditionsPending ? [status, UnderReassessment] : [status];

    /// <summary>What is suspended is not replaced, so that a new certificate does not lead around the suspension.</summary>
    private static RecognitionStatus[] Replaced(RecognitionStatus status) => status is SuspendedDerivative or SuspendedProvisional ? [status] : [status, Transferred];

    private static RecognitionStatus[] Met(RecognitionStatus status) => status switch
    {
        ConditionsPending => [ConditionsPending, Active],
        SuspendedProvisional => Live,
        _ => [status],
    };

    private static DynamicStateInfos Possible(params RecognitionStatus[] destinations)
    {
        var infos = new DynamicStateInfos();
        foreach (var destination in destinations)
            infos.Add(destination, $"as {Kebab.Of(destination)}");
        return infos;
    }
}

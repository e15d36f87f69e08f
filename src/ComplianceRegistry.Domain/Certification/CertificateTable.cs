using Stateless;
using Stateless.Reflection;
using static ComplianceRegistry.Domain.Certification.CertificateStatus;
using Trigger = ComplianceRegistry.Domain.Certification.CertificateTrigger;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Writes the table of <see cref="CertificateWorkflow"/> into a machine.</summary>
internal sealed class CertificateTable(StateMachine<CertificateStatus, CertificateTrigger> machine, CertificateGuards who)
{
    private static readonly CertificateStatus[] InForce = [Active, Restricted];
    private static readonly CertificateStatus[] Live = [Active, Restricted, Suspended, UnderTransfer];

    public StateMachine<CertificateStatus, CertificateTrigger> Configured()
    {
        Drafts();
        Proposals();
        Transfers();
        Measures();
        Appeals();
        Ends();
        Followed();
        return machine;
    }

    private void Drafts()
    {
        machine.Configure(Absent)
            .PermitIf(Trigger.Draft, Draft, who.IsAnyBody, CertificateGuards.AnyBody)
            .PermitDynamicIf(Trigger.RecordHistoric, () => Active, who.KeepsRegister, CertificateGuards.RegisterKeeper, Possible(Active, Expired));
        machine.Configure(Draft)
            .PermitIf(Trigger.Issue, Active, who.IsProposer, CertificateGuards.Proposer)
            .PermitIf(Trigger.Refuse, Refused, who.IsProposer, CertificateGuards.Proposer)
            .PermitReentryIf(Trigger.ReviseProposal, who.IsProposer, CertificateGuards.Proposer);
    }

    private void Proposals()
    {
        foreach (var status in InForce)
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.ProposeRenewal, who.IsBody, CertificateGuards.Body)
                .PermitReentryIf(Trigger.ProposeSupplement, who.IsBody, CertificateGuards.Body)
                .PermitDynamicIf(Trigger.Renew, () => status, who.IsBody, CertificateGuards.Body, Possible(InForce))
                .PermitDynamicIf(Trigger.Supplement, () => status, who.IsBody, CertificateGuards.Body, Possible(InForce));
        }

        foreach (var status in new[] { Active, Restricted, UnderTransfer })
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.ReviseProposal, who.IsBody, CertificateGuards.Body)
                .PermitReentryIf(Trigger.WithdrawProposal, who.IsBody, CertificateGuards.Body);
        }
    }

    private void Transfers()
    {
        foreach (var status in InForce)
            machine.Configure(status).PermitReentryIf(Trigger.AcceptTransfer, who.IsOtherBody, CertificateGuards.OtherBody);
        machine.Configure(Suspended)
            .PermitDynamicIf(Trigger.AcceptTransfer, () => Suspended, who.IsOtherBody, CertificateGuards.OtherBody, Possible(Suspended, UnderTransfer))
            .PermitReentryIf(Trigger.LapseTransfer, who.IsRegistry, CertificateGuards.Registry);
        machine.Configure(UnderTransfer)
            .PermitReentryIf(Trigger.ProposeTransfer, who.IsBody, CertificateGuards.Body)
            .PermitDynamicIf(Trigger.CompleteTransfer, () => Active, who.IsBody, CertificateGuards.Body, Possible(InForce))
            .PermitIf(Trigger.LapseTransfer, Suspended, who.IsRegistry, CertificateGuards.Registry);
    }

    private void Measures()
    {
        machine.Configure(Active)
            .PermitIf(Trigger.Restrict, Restricted, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority);
        machine.Configure(Restricted)
            .PermitReentryIf(Trigger.Restrict, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority)
            .PermitDynamicIf(Trigger.Reinstate, () => Active, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority, Possible(InForce));
        machine.Configure(Suspended)
            .PermitDynamicIf(Trigger.Reinstate, () => Active, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority, Possible(Live));
        machine.Configure(UnderTransfer)
            .PermitReentryIf(Trigger.Restrict, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority)
            .PermitReentryIf(Trigger.Reinstate, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority);
        foreach (var status in new[] { Active, Restricted, UnderTransfer })
            machine.Configure(status).PermitIf(Trigger.Suspend, Suspended, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority);
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitIf(Trigger.Withdraw, Withdrawn, who.IsBodyOrAuthority, CertificateGuards.BodyOrAuthority)
                .PermitReentryIf(Trigger.RecordSurveillance, who.IsBody, CertificateGuards.Body)
                .PermitReentryIf(Trigger.MissSurveillance, who.IsRegistry, CertificateGuards.Registry);
        }
    }

    private void Appeals()
    {
        foreach (var status in new[] { Refused, Withdrawn }.Concat(Live))
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.Appeal, who.IsHolder, CertificateGuards.Holder)
                .PermitReentryIf(Trigger.PassAppealTime, who.IsRegistry, CertificateGuards.Registry)
                .PermitDynamicIf(Trigger.DecideAppeal, () => status, who.DecidesAppeal, CertificateGuards.AppealDecider, Possible(AfterAppeal(status)));
        }
    }

    private void Ends()
    {
        machine.Configure(Draft).PermitIf(Trigger.Cancel, Cancelled, who.IsHolder, CertificateGuards.Holder);
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitIf(Trigger.Cancel, Cancelled, who.IsHolder, CertificateGuards.Holder)
                .PermitIf(Trigger.Expire, Expired, who.IsRegistry, CertificateGuards.Registry);
        }
    }

    private void Followed()
    {
        foreach (var status in Live)
        {
            machine.Configure(status)
                .PermitDynamicIf(Trigger.FollowDesignation, () => status, who.IsRegistry, CertificateGuards.Registry, Possible(Live))
                .PermitDynamicIf(Trigger.FollowSystem, () => status, who.IsRegistry, CertificateGuards.Registry, Possible(status == Active ? InForce : [status]))
                .PermitReentryIf(Trigger.FollowIncident, who.IsRegistry, CertificateGuards.Registry);
        }
    }

    private static CertificateStatus[] AfterAppeal(CertificateStatus status) => status switch
    {
        Refused => [Refused, Draft],
        Withdrawn => [Withdrawn, .. Live],
        Restricted => InForce,
        Suspended => Live,
        _ => [status],
    };

    private static DynamicStateInfos Possible(params CertificateStatus[] destinations)
    {
        var infos = new DynamicStateInfos();
        foreach (var destination in destinations)
            infos.Add(destination, $"as {Kebab.Of(destination)}");
        return infos;
    }
}

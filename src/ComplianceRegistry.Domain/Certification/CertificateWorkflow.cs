using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What can happen to a certificate.</summary>
public enum CertificateTrigger
{
    Draft,
    RecordHistoric,
    Expire,
    LapseTransfer,
    MissSurveillance,
    PassAppealTime,
    FollowDesignation,
    FollowSystem,
    FollowIncident,
    ReviseProposal,
    WithdrawProposal,
    Issue,
    Refuse,
    ProposeRenewal,
    Renew,
    ProposeSupplement,
    Supplement,
    ProposeTransfer,
    CompleteTransfer,
    RecordSurveillance,
    Restrict,
    Suspend,
    Reinstate,
    Withdraw,
    Appeal,
    DecideAppeal,
    AcceptTransfer,
    Cancel,
}

/// <summary>
/// The single table of a certificate's states, triggers, actors and guards. Where several things restrain a certificate, lifting one leads to where the others
/// leave it; such a transition has all destinations that are possible.
/// </summary>
public static class CertificateWorkflow
{
    private static readonly ImmutableArray<CertificateTrigger> Actions =
        [.. Enum.GetValues<CertificateTrigger>().Where(trigger => trigger >= CertificateTrigger.ReviseProposal)];

    /// <summary>Names of the actions that this actor may take now, in kebab-case.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(Certificate certificate, Actor? actor)
    {
        if (actor is null)
            return [];
        var machine = Machine(certificate, actor);
        return [.. Actions.Where(machine.CanFire).Where(action => IsUseful(certificate, action, actor)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(Certificate certificate, CertificateCommand command) =>
        Guard.Refusal(Machine(certificate, command.Actor), TriggerOf(command), CertificateGuards.All);

    internal static CertificateTrigger TriggerOf(CertificateCommand command) => command switch
    {
        DraftCertificate => CertificateTrigger.Draft,
        RecordHistoricCertificate => CertificateTrigger.RecordHistoric,
        FollowDesignation => CertificateTrigger.FollowDesignation,
        FollowSystem => CertificateTrigger.FollowSystem,
        FollowIncident => CertificateTrigger.FollowIncident,
        ReviseProposal => CertificateTrigger.ReviseProposal,
        WithdrawProposal => CertificateTrigger.WithdrawProposal,
        ApproveProposal { Kind: ProposalKind.Issue } => CertificateTrigger.Issue,
        ApproveProposal { Kind: ProposalKind.Renewal } => CertificateTrigger.Renew,
        ApproveProposal { Kind: ProposalKind.Supplement } => CertificateTrigger.Supplement,
        ApproveProposal => CertificateTrigger.CompleteTransfer,
        ProposeChange { Kind: ProposalKind.Renewal } => CertificateTrigger.ProposeRenewal,
        ProposeChange { Kind: ProposalKind.Supplement } => CertificateTrigger.ProposeSupplement,
        ProposeChange => CertificateTrigger.ProposeTransfer,
        RefuseCertificate => CertificateTrigger.Refuse,
        RecordSurveillance => CertificateTrigger.RecordSurveillance,
        RestrictCertificate => CertificateTrigger.Restrict,
        SuspendCertificate => CertificateTrigger.Suspend,
        ReinstateCertificate => CertificateTrigger.Reinstate,
        WithdrawCertificate => CertificateTrigger.Withdraw,
        AppealDecision => CertificateTrigger.Appeal,
        DecideAppeal => CertificateTrigger.DecideAppeal,
        AcceptTransfer => CertificateTrigger.AcceptTransfer,
        CancelCertificate => CertificateTrigger.Cancel,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<CertificateStatus, CertificateTrigger> Machine(Certificate certificate, Actor actor)
    {
        var status = certificate.Status;
        return new CertificateTable(new StateMachine<CertificateStatus, CertificateTrigger>(() => status, next => status = next), new CertificateGuards(certificate, actor)).Configured();
    }

    private static bool IsUseful(Certificate certificate, CertificateTrigger action, Actor actor) => action switch
    {
        CertificateTrigger.Issue or CertificateTrigger.Refuse => !certificate.Proposal!.Assessors.Contains(actor.Member),
        CertificateTrigger.Renew => IsForDecision(certificate, ProposalKind.Renewal, actor),
        CertificateTrigger.Supplement => IsForDecision(certificate, ProposalKind.Supplement, actor),
        CertificateTrigger.CompleteTransfer => IsForDecision(certificate, ProposalKind.Transfer, actor),
        CertificateTrigger.WithdrawProposal or CertificateTrigger.ReviseProposal => certificate.Proposal is not null,
        CertificateTrigger.ProposeRenewal or CertificateTrigger.ProposeSupplement or CertificateTrigger.ProposeTransfer => certificate.Proposal is null,
        CertificateTrigger.Reinstate => certificate.RestraintBy(RestraintCause.Measure) is not null,
        CertificateTrigger.Appeal => certificate.Decisions.Any(decision => decision.Appeal == AppealStatus.Open),
        CertificateTrigger.DecideAppeal => certificate.Decisions.Any(decision => decision.IsAppealed),
        CertificateTrigger.AcceptTransfer => certificate.Acceptance is null && certificate.Loss is not { HasLapsed: true },
        _ => true,
    };

    private static bool IsForDecision(Certificate certificate, ProposalKind kind, Actor actor) =>
        certificate.Proposal is { } proposal && proposal.Kind == kind && !proposal.Assessors.Contains(actor.Member);
}

using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What can happen to a recognition.</summary>
public enum RecognitionTrigger
{
    Grant,
    FollowRequest,
    FollowCertificate,
    FollowModification,
    FollowEdition,
    FollowArrangement,
    FollowSuccessor,
    Expire,
    EndRunOn,
    MissCondition,
    FailCondition,
    EndCondition,
    DeemConditionMet,
    PassReassessment,
    LapseMeasure,
    PassNotice,
    CloseObjections,
    LapseSuspension,
    MeetCondition,
    DecideCondition,
    DecideReassessment,
    ProposeSuspension,
    ConfirmSuspension,
    ProposeRevocation,
    ConfirmRevocation,
    WithdrawMeasure,
    NotifySuspension,
    ObjectToSuspension,
    UpholdSuspension,
    LiftSuspension,
}

/// <summary>
/// The single table of a recognition's states, triggers, actors and guards. Where several things restrain a recognition, lifting one leads to where the others
/// leave it; such a transition has all destinations that are possible.
/// </summary>
public static class RecognitionWorkflow
{
    private static readonly ImmutableArray<RecognitionTrigger> Actions =
        [.. Enum.GetValues<RecognitionTrigger>().Where(trigger => trigger >= RecognitionTrigger.MeetCondition)];

    /// <summary>Whether a recognition of this status has force, or can regain it.</summary>
    public static bool IsLive(RecognitionStatus status) => status
        is RecognitionStatus.Active or RecognitionStatus.ConditionsPending or RecognitionStatus.SuspendedDerivative
        or RecognitionStatus.SuspendedProvisional or RecognitionStatus.UnderReassessment;

    /// <summary>Names of the actions that this actor may take now, in kebab-case.</summary>
    /// <param name="recognition">The recognition.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(GrantedRecognition recognition, Actor? actor)
    {
        if (actor is null)
            return [];
        var machine = Machine(recognition, actor);
        return [.. Actions.Where(machine.CanFire).Where(action => IsUseful(recognition, action, actor)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(GrantedRecognition recognition, RecognitionCommand command) =>
        Guard.Refusal(Machine(recognition, command.Actor), TriggerOf(command), RecognitionGuards.All);

    internal static RecognitionTrigger TriggerOf(RecognitionCommand command) => command switch
    {
        GrantRecognition => RecognitionTrigger.Grant,
        FollowRequest => RecognitionTrigger.FollowRequest,
        FollowCertificate => RecognitionTrigger.FollowCertificate,
        FollowModification => RecognitionTrigger.FollowModification,
        FollowEdition => RecognitionTrigger.FollowEdition,
        FollowArrangement => RecognitionTrigger.FollowArrangement,
        FollowSuccessor => RecognitionTrigger.FollowSuccessor,
        MeetCondition => RecognitionTrigger.MeetCondition,
        DecideCondition => RecognitionTrigger.DecideCondition,
        DecideReassessment => RecognitionTrigger.DecideReassessment,
        ProposeSuspension => RecognitionTrigger.ProposeSuspension,
        ConfirmSuspension => RecognitionTrigger.ConfirmSuspension,
        ProposeRevocation => RecognitionTrigger.ProposeRevocation,
        ConfirmRevocation => RecognitionTrigger.ConfirmRevocation,
        WithdrawMeasure => RecognitionTrigger.WithdrawMeasure,
        NotifySuspension => RecognitionTrigger.NotifySuspension,
        ObjectToSuspension => RecognitionTrigger.ObjectToSuspension,
        UpholdSuspension => RecognitionTrigger.UpholdSuspension,
        LiftSuspension => RecognitionTrigger.LiftSuspension,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<RecognitionStatus, RecognitionTrigger> Machine(GrantedRecognition recognition, Actor actor)
    {
        var status = recognition.Status;
        return new RecognitionTable(
            new StateMachine<RecognitionStatus, RecognitionTrigger>(() => status, next => status = next), new RecognitionGuards(recognition, actor)).Configured();
    }

    private static bool IsUseful(GrantedRecognition recognition, RecognitionTrigger action, Actor actor) => action switch
    {
        RecognitionTrigger.MeetCondition => recognition.Conditions.Any(condition => condition.Status == ConditionStatus.Open),
        RecognitionTrigger.DecideCondition => recognition.Conditions.Any(condition => condition.Status == ConditionStatus.Reported),
        RecognitionTrigger.DecideReassessment => recognition.Restraints.Any(restraint => restraint.Cause is not (RecognitionCause.Certificate or RecognitionCause.Safeguard)),
        RecognitionTrigger.ProposeSuspension => recognition.Proposal is null && recognition.Suspension is null,
        RecognitionTrigger.ProposeRevocation => recognition.Proposal is null,
        RecognitionTrigger.ConfirmSuspension => IsForDecision(recognition, RecognitionProposalKind.Suspension, actor),
        RecognitionTrigger.ConfirmRevocation => IsForDecision(recognition, RecognitionProposalKind.Revocation, actor),
        RecognitionTrigger.WithdrawMeasure => recognition.Proposal is not null,
        RecognitionTrigger.NotifySuspension => recognition.Suspension is { NotifiedAt: null },
        RecognitionTrigger.ObjectToSuspension =>
            recognition.Suspension is { IsJustified: null } suspension && suspension.Objections.All(objection => objection.Authority != actor.Party),
        RecognitionTrigger.UpholdSuspension => recognition.Suspension is { } suspension && suspension.Proposal.Member != actor.Member,
        RecognitionTrigger.LiftSuspension => recognition.Suspension is not null,
        _ => true,
    };

    private static bool IsForDecision(GrantedRecognition recognition, RecognitionProposalKind kind, Actor actor) =>
        recognition.Proposal is { } proposal && proposal.Kind == kind && proposal.Member != actor.Member;
}

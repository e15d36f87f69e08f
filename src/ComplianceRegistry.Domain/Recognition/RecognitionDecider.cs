using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>The rules of what happens to a recognition after it was granted.</summary>
public abstract class RecognitionDecider : IDecider<GrantedRecognition, RecognitionCommand>
{
    private RecognitionDecider()
    {
    }

    public static GrantedRecognition Absent(string id) => new() { Id = id };

    public static Decision Decide(GrantedRecognition state, RecognitionCommand command, Rulebook rules)
    {
        if (ChangesNothing(state, command))
            return Decision.Accept();
        if (RecognitionWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = RecognitionValidation.Validate(state, command);
        if (!faults.IsEmpty)
            return Decision.Refuse(Rejection.Invalid(faults));
        var decision = Accepted(state, command, rules);
        return decision with { Events = RecognitionEvolution.Settled(state, decision.Events) };
    }

    public static GrantedRecognition Evolve(GrantedRecognition state, IEvent @event) => RecognitionEvolution.After(state, @event);

    /// <summary>Acts about a system of the non-public section are sealed.</summary>
    public static ActHeader Head(GrantedRecognition after, IEvent @event) => new(
        after.Seat.Jurisdiction,
        [after.Request!.Provider, after.Request.System, after.Request.Certificate],
        after.Request.IsNonPublic ? ActClass.Sealed : ActClass.Public);

    public static ImmutableArray<IEvent> Due(GrantedRecognition state, DateTimeOffset now, Rulebook rules) =>
        RecognitionEvolution.Settled(state, RecognitionDues.Due(state, now, rules));

    /// <summary>What is granted is not granted again, and what has ended follows nothing but the certificate that it ended with.</summary>
    private static bool ChangesNothing(GrantedRecognition state, RecognitionCommand command) => command.Actor.IsRegistry && command switch
    {
        GrantRecognition grant => state.Request?.Request == grant.Request.Request,
        FollowCertificate => !state.Follows,
        RecognitionFollowCommand => !state.IsLive,
        _ => false,
    };

    private static Decision Accepted(GrantedRecognition state, RecognitionCommand command, Rulebook rules) => command switch
    {
        GrantRecognition grant => CertificateDecisions.Grant(state, grant, rules),
        FollowRequest follow => ConditionDecisions.Follow(state, follow, rules),
        FollowCertificate follow => CertificateDecisions.Follow(state, follow, rules),
        FollowModification follow => ReassessmentDecisions.Follow(state, follow, rules),
        FollowEdition follow => ReassessmentDecisions.Follow(state, follow, rules),
        FollowArrangement follow => ReassessmentDecisions.Follow(state, follow),
        FollowSuccessor follow => EndDecisions.Replace(state, follow),
        MeetCondition meet => ConditionDecisions.Report(state, meet, rules),
        DecideCondition decide => ConditionDecisions.Decide(state, decide, rules),
        DecideReassessment decide => ReassessmentDecisions.Decide(state, decide),
        ProposeSuspension propose => ProposedMeasures.Propose(state, propose, rules),
        ProposeRevocation propose => ProposedMeasures.Propose(state, propose, rules),
        WithdrawMeasure withdraw => ProposedMeasures.Withdraw(state, withdraw),
        ConfirmSuspension confirm => ProposedMeasures.Confirmed(
            state, RecognitionProposalKind.Suspension, confirm.Actor, proposal => SuspensionDecisions.Confirm(state, proposal, confirm, rules)),
        ConfirmRevocation confirm => ProposedMeasures.Confirmed(state, RecognitionProposalKind.Revocation, confirm.Actor, proposal => EndDecisions.Confirm(proposal, confirm)),
        NotifySuspension notify => SuspensionDecisions.Notify(state, notify, rules),
        ObjectToSuspension @object => SuspensionDecisions.Object(state, @object),
        UpholdSuspension uphold => SuspensionDecisions.Uphold(state, uphold, rules),
        LiftSuspension lift => SuspensionDecisions.Lift(state, lift),
        _ => throw new UnreachableCommandException(command),
    };
}

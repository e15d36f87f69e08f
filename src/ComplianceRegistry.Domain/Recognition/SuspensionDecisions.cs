using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>The safeguard: how a suspension is confirmed, notified, objected to, upheld, lifted and lapses.</summary>
internal static class SuspensionDecisions
{
    private static readonly ImmutableArray<string> OfSuspension = [RecognitionClocks.Notice, RecognitionClocks.Objections, RecognitionClocks.Suspension];

    public static Decision Confirm(GrantedRecognition state, RecognitionProposal proposal, ConfirmSuspension command, Rulebook rules)
    {
        var (now, number) = (command.Now, state.Suspensions.Length + 1);
        var suspension = new ProvisionalSuspension { Number = number, Proposal = proposal, ConfirmedBy = command.Actor.Member, At = now };
        return Decision.Accept(new RecognitionSuspended(new RecognitionRestraint { Cause = RecognitionCause.Safeguard, Since = now }, suspension)
        {
            Effective = now,
            Clocks = new ClockMoves(
                [RecognitionClocks.Notified(rules, state, command.Actor.Party, now), RecognitionClocks.Suspended(rules, state, "recognition.suspended", now)],
                [RecognitionClocks.Proposal]),
        });
    }

    /// <summary>A notice that comes too late does not begin the others' time anew.</summary>
    public static Decision Notify(GrantedRecognition state, NotifySuspension command, Rulebook rules) => state.Suspension switch
    {
        null => NotSuspended,
        { NotifiedAt: not null } => Decision.Refuse(Rejection.WrongState("notified-already", "The other authorities were notified of this suspension.")),
        var suspension => Decision.Accept(new SuspensionNotified(suspension.Number)
        {
            Effective = command.Now,
            Evidence = command.Evidence,
            Clocks = suspension.IsNoticeOverdue
                ? ClockMoves.None
                : new ClockMoves(
                    [RecognitionClocks.Objectable(rules, state, suspension, "recognition.suspension-notified", command.Now)], [RecognitionClocks.Notice]),
        }),
    };

    public static SuspensionNoticeOverdue NoticeOverdue(GrantedRecognition state, DateTimeOffset due, Rulebook rules) => new(state.Suspension!.Number)
    {
        Effective = due,
        Clocks = new ClockMoves(
            [RecognitionClocks.Objectable(rules, state, state.Suspension, "recognition.suspension-notice-overdue", due)], [RecognitionClocks.Notice]),
    };

    public static Decision Object(GrantedRecognition state, ObjectToSuspension command)
    {
        if (state.Suspension is not { } suspension)
            return NotSuspended;
        if (suspension.IsJustified is not null)
            return Decision.Refuse(Rejection.WrongState("objections-closed", "The time for objections to this suspension is over."));
        if (suspension.Objections.Any(objection => objection.Authority == command.Actor.Party))
            return Decision.Refuse(Rejection.WrongState("objected-already", "This authority has objected to this suspension."));
        var objection = new SuspensionObjection(command.Actor.Party, command.Actor.Jurisdiction, command.Reasons, command.Now) { Evidence = command.Evidence };
        return Decision.Accept(new SuspensionObjected(suspension.Number, objection) { Effective = command.Now, Basis = command.Arrangement });
    }

    public static ObjectionsClosed CloseObjections(GrantedRecognition state, DateTimeOffset due) =>
        new(state.Suspension!.Number, !state.IsContested) { Effective = due, Clocks = ClockMoves.End(RecognitionClocks.Objections) };

    public static Decision Uphold(GrantedRecognition state, UpholdSuspension command, Rulebook rules)
    {
        if (state.Suspension is not { } suspension)
            return NotSuspended;
        return suspension.Proposal.Member == command.Actor.Member
            ? Decision.Refuse(ProposedMeasures.FourEyes)
            : Decision.Accept(new SuspensionUpheld(suspension.Number)
            {
                Effective = command.Now,
                Member = command.Actor.Member,
                Evidence = command.Evidence,
                Clocks = ClockMoves.Start(RecognitionClocks.Suspended(rules, state, "recognition.suspension-upheld", command.Now)),
            });
    }

    public static Decision Lift(GrantedRecognition state, LiftSuspension command) => state.Suspension is null
        ? NotSuspended
        : Decision.Accept(new RecognitionReinstated(RecognitionCause.Safeguard)
        {
            Effective = command.Now,
            Evidence = command.Evidence,
            Clocks = ClockMoves.End(OfSuspension),
        });

    public static SuspensionLapsed Lapse(GrantedRecognition state, DateTimeOffset due) => new(state.Suspension!.Number) { Effective = due, Clocks = ClockMoves.End(OfSuspension) };

    private static Decision NotSuspended { get; } = Decision.Refuse(Rejection.WrongState(
        "not-suspended-here", "The receiving authority has not suspended this recognition. What follows from the certificate or a condition is lifted there."));
}

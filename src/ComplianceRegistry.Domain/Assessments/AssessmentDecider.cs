using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>The rules of carrying out, examining and approving an assessment.</summary>
public abstract class AssessmentDecider : IDecider<Assessment, AssessmentCommand>
{
    private AssessmentDecider()
    {
    }

    public static Assessment Absent(string id) => new() { Id = id };

    public static Decision Decide(Assessment state, AssessmentCommand command, Rulebook rules)
    {
        if (AssessmentWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        if (command is AssessmentHashCommand named && named.ContentHash != state.ContentHash)
        {
            return Decision.Refuse(Rejection.WrongState("other-content", $"The content has the hash {state.ContentHash} now, not {named.ContentHash}. Read it again."));
        }

        var faults = AssessmentValidation.Validate(state, command);
        return faults.IsEmpty ? Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static Assessment Evolve(Assessment state, IEvent @event) => AssessmentEvolution.Evolve(state, @event);

    public static ActHeader Head(Assessment after, IEvent @event)
    {
        var isSealed = after.Release!.IsNonPublic
            || @event is AssessmentContentRecorded or NamedEvidenceReplaced or AssessmentRemarked or AssessmentContentRead or AssessmentContentReadRefused;
        ImmutableArray<string> subjects = [.. new[] { after.Assessor, after.Release.System, after.Examiner }.OfType<string>().Distinct()];
        return new ActHeader(after.Jurisdiction, subjects, isSealed ? ActClass.Sealed : ActClass.Public);
    }

    public static ImmutableArray<IEvent> Due(Assessment state, DateTimeOffset now, Rulebook rules) => AssessmentClocks.Due(state, now);

    private static Decision Accepted(Assessment assessment, AssessmentCommand command, Rulebook rules) => command switch
    {
        StartAssessment start => Decision.Accept(Started(start), new AssessmentContentRecorded(start.Content, start.Salt)),
        ReviseAssessment revise => Revise(assessment, revise),
        SubmitAssessment submit => Submit(assessment, submit),
        ReviewAssessment review => Decision.Accept(new AssessmentReviewed(Sign(assessment, review), review.Actor.Basis)),
        ApproveAssessment approve => Approve(assessment, approve, rules),
        ReturnAssessment returned => Decision.Accept(new AssessmentReturned(Sign(assessment, returned), returned.Actor.Basis), Reason("return", returned.Reason, returned)),
        FollowUpFinding followUp => Follow(assessment, followUp, rules),
        MeetReskillingMilestone meet => Meet(assessment, meet),
        NoteEvidence note => Note(assessment, note),
        ReadAssessment read => Read(assessment, read),
        _ => throw new UnreachableCommandException(command),
    };

    private static AssessmentStarted Started(StartAssessment command)
    {
        var kind = AssessmentSchema.KindOf(command.Content)!.Value;
        return new AssessmentStarted
        {
            Kind = kind,
            Schema = AssessmentSchema.Of(kind),
            Release = command.Release,
            Assessor = command.Actor.Party,
            Jurisdiction = command.Actor.Jurisdiction,
            BasedOn = command.BasedOn,
            Outline = AssessmentOutline.Of(command.Content),
            ContentHash = command.ContentHash,
            Bases = [.. new[] { command.Actor.Basis, command.Provider?.Basis, command.Base?.Basis }.OfType<Basis>().DistinctBy(basis => basis.Stream)],
        };
    }

    private static Decision Revise(Assessment assessment, ReviseAssessment command)
    {
        if (command.ContentHash == assessment.ContentHash)
        {
            return Decision.Accept();
        }

        return Decision.Accept(
        [
            .. Lapse(assessment, LapseCause.ContentChanged),
            new AssessmentContentRecorded(command.Content, assessment.Salt),
            new AssessmentRevised(AssessmentOutline.Of(command.Content), command.ContentHash),
        ]);
    }

    /// <summary>What was handed in, reviewed or approved is not what the assessment says any more.</summary>
    private static IEnumerable<IEvent> Lapse(Assessment assessment, LapseCause cause) =>
        assessment.Status is AssessmentStatus.Submitted or AssessmentStatus.Reviewed or AssessmentStatus.Approved
            ? [new ApprovalLapsed(assessment.ContentHash, assessment.Status, cause) { Clocks = assessment.Clocks.All.IsEmpty ? ClockMoves.None : ClockMoves.End(ClockMoves.Every) }]
            : [];

    private static Decision Submit(Assessment assessment, SubmitAssessment command) => assessment.Replaced.IsEmpty
        ? Decision.Accept(new AssessmentSubmitted(command.Examiner, Sign(assessment, command), command.Actor.Basis))
        : Decision.Refuse(Rejection.WrongState(
            "evidence-replaced",
            $"Evidence has other content than the assessment names: {string.Join(", ", assessment.Replaced.Select(named => named.Evidence))}. Revise the assessment first."));

    private static Decision Approve(Assessment assessment, ApproveAssessment command, Rulebook rules)
    {
        var open = AssessmentMilestones.Of(assessment).Where(milestone => milestone.Met is null);
        var (started, overdue) = AssessmentClocks.Begin(rules, assessment, open, "assessment.approved", command.Now, command.Seat);
        return Decision.Accept([new AssessmentApproved(Sign(assessment, command), command.Actor.Basis) { Seat = command.Seat, Clocks = started }, .. overdue]);
    }

    private static Decision Follow(Assessment assessment, FollowUpFinding command, Rulebook rules)
    {
        if (assessment.Outline!.Findings.FirstOrDefault(known => known.Id == command.Finding) is not { } finding)
        {
            return Decision.Refuse(Rejection.Invalid([new Fault("/finding", "unknown-finding", $"The assessment has no finding '{command.Finding}'.")]));
        }

        if (command.Outcome == FollowUpOutcome.Accepted && !finding.MayBeAccepted)
        {
            return Decision.Refuse(Rejection.Unacceptable("too-grave-to-accept", "A finding of the gravest kind is not accepted. It is closed, or stays open."));
        }

        if (command.Outcome == FollowUpOutcome.Accepted && command.Actor.Member == assessment.Submitted?.Member)
        {
            return Decision.Refuse(Rejection.NotAllowed(AssessmentGuards.NotSubmitter, AssessmentGuards.All[AssessmentGuards.NotSubmitter].Detail));
        }

        var isOpen = assessment.OpenFindings().Contains(finding.Id);
        if (isOpen == (command.Outcome == FollowUpOutcome.Reopened))
        {
            return Decision.Refuse(Rejection.WrongState(isOpen ? "finding-open" : "finding-not-open", $"The finding '{finding.Id}' is {(isOpen ? "" : "not ")}open."));
        }

        var followed = new FindingFollowedUp(new FindingFollowUp(finding.Id, command.Outcome, Sign(assessment, command)), command.Actor.Basis);
        var (clocks, overdue) = command.Outcome == FollowUpOutcome.Reopened
            ? Reopen(assessment, followed, command.Now, rules)
            : (AssessmentClocks.End(assessment, MilestoneKind.Finding, finding.Id), []);
        return Decision.Accept([followed with { Clocks = clocks }, Reason(finding.Id, command.Reason, command), .. overdue]);
    }

    /// <summary>The clock of a finding runs again, where an approval binds.</summary>
    private static (ClockMoves Clocks, ImmutableArray<AssessmentMilestoneOverdue> Overdue) Reopen(Assessment before, FindingFollowedUp reopened, DateTimeOffset now, Rulebook rules)
    {
        var after = AssessmentEvolution.Evolve(before, reopened);
        return after is { Status: AssessmentStatus.Approved, Seat: { } seat } && AssessmentMilestones.Find(after, MilestoneKind.Finding, reopened.FollowUp.Finding) is { } open
            ? AssessmentClocks.Begin(rules, after, [open], "assessment.finding-followed-up", now, seat)
            : (ClockMoves.None, []);
    }

    private static Decision Meet(Assessment assessment, MeetReskillingMilestone command) =>
        AssessmentMilestones.Find(assessment, MilestoneKind.Reskilling, command.Milestone) switch
        {
            null => Decision.Refuse(Rejection.Invalid([new Fault("/milestone", "unknown-milestone", $"The assessment has no reskilling milestone '{command.Milestone}'.")])),
            { Met: not null } => Decision.Refuse(Rejection.WrongState("milestone-met", $"The milestone '{command.Milestone}' is met already.")),
            var open => Decision.Accept(new AssessmentMilestoneMet(open.Id, open.Day, Sign(assessment, command), command.Actor.Basis)
            {
                Clocks = AssessmentClocks.End(assessment, MilestoneKind.Reskilling, open.Id),
            }),
        };

    private static Decision Note(Assessment assessment, NoteEvidence command)
    {
        var news = assessment.News(command.Present);
        return news.IsEmpty ? Decision.Accept() : Decision.Accept([.. Lapse(assessment, LapseCause.EvidenceReplaced), new NamedEvidenceReplaced(news)]);
    }

    /// <summary>A refusal is an act as well: whose content it is learns who wanted it.</summary>
    private static Decision Read(Assessment assessment, ReadAssessment command)
    {
        var actor = command.Actor;
        if (!AssessmentReaders.MayRead(assessment, actor, command.IsDeployer))
        {
            return Decision.Accept(new AssessmentContentReadRefused(actor.Party, actor.Member, actor.Basis));
        }

        return actor.Party == assessment.Assessor ? Decision.Accept() : Decision.Accept(new AssessmentContentRead(actor.Party, actor.Member, actor.Basis));
    }

    private static AssessmentSignature Sign(Assessment assessment, AssessmentCommand command) => new(command.Actor.Party, command.Actor.Member, assessment.ContentHash, command.Now);

    private static AssessmentRemarked Reason(string about, string text, AssessmentCommand command) => new(new AssessmentRemark(about, text, command.Actor.Party, command.Now));
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What can happen to an assessment, as the workflow names it.</summary>
public enum AssessmentTrigger
{
    Start,
    NoteEvidence,
    Read,
    Revise,
    Submit,
    Review,
    Approve,
    Return,
    FollowUp,
    MeetMilestone,
}

/// <summary>The single table of an assessment's states, triggers, actors and guards. Who may read the content is decided by <see cref="AssessmentReaders"/>, since a refusal is recorded.</summary>
public static class AssessmentWorkflow
{
    private static readonly ImmutableArray<AssessmentTrigger> Actions =
        [.. Enum.GetValues<AssessmentTrigger>().Where(trigger => trigger >= AssessmentTrigger.Revise)];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>follow-up</c>.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    /// <param name="provider">Standing of the system's provider; without it nobody is offered an examiner's actions.</param>
    public static ImmutableArray<string> ActionsFor(Assessment assessment, Actor? actor, PartyStanding? provider)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (actor is null)
        {
            return [];
        }

        var machine = Machine(assessment.Status, new AssessmentGuards(assessment, actor, provider));
        return [.. Actions.Where(machine.CanFire).Where(action => HasObject(assessment, action)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(Assessment assessment, AssessmentCommand command) =>
        Guard.Refusal(Machine(assessment.Status, GuardsOf(assessment, command)), TriggerOf(command), AssessmentGuards.All);

    internal static AssessmentGuards GuardsOf(Assessment assessment, AssessmentCommand command) =>
        new(command is StartAssessment start && assessment.Status == AssessmentStatus.Absent ? Starting(assessment, start) : assessment, command.Actor, command.Provider);

    internal static AssessmentTrigger TriggerOf(AssessmentCommand command) => command switch
    {
        StartAssessment => AssessmentTrigger.Start,
        NoteEvidence => AssessmentTrigger.NoteEvidence,
        ReadAssessment => AssessmentTrigger.Read,
        ReviseAssessment => AssessmentTrigger.Revise,
        SubmitAssessment => AssessmentTrigger.Submit,
        ReviewAssessment => AssessmentTrigger.Review,
        ApproveAssessment => AssessmentTrigger.Approve,
        ReturnAssessment => AssessmentTrigger.Return,
        FollowUpFinding => AssessmentTrigger.FollowUp,
        MeetReskillingMilestone => AssessmentTrigger.MeetMilestone,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<AssessmentStatus, AssessmentTrigger> Machine(AssessmentStatus current, AssessmentGuards who)
    {
        var status = current;
        var machine = new StateMachine<AssessmentStatus, AssessmentTrigger>(() => status, next => status = next);
        machine.Configure(AssessmentStatus.Absent)
            .PermitIf(AssessmentTrigger.Start, AssessmentStatus.Started, who.IsStarter, AssessmentGuards.Starter);
        ConfigureWork(machine, who);
        ConfigureExamination(machine, who);
        ConfigureEvidence(machine, who);
        return machine;
    }

    private static void ConfigureWork(StateMachine<AssessmentStatus, AssessmentTrigger> machine, AssessmentGuards who)
    {
        foreach (var open in new[] { AssessmentStatus.Started, AssessmentStatus.Returned })
        {
            machine.Configure(open)
                .PermitReentryIf(AssessmentTrigger.Revise, who.IsAssessor, AssessmentGuards.Assessor)
                .PermitIf(AssessmentTrigger.Submit, AssessmentStatus.Submitted, who.IsAssessor, AssessmentGuards.Assessor);
        }

        foreach (var handedIn in new[] { AssessmentStatus.Submitted, AssessmentStatus.Reviewed, AssessmentStatus.Approved })
        {
            machine.Configure(handedIn)
                .PermitIf(AssessmentTrigger.Revise, AssessmentStatus.Started, who.IsAssessor, AssessmentGuards.Assessor)
                .PermitReentryIf(AssessmentTrigger.FollowUp, who.IsFollower, AssessmentGuards.Follower);
        }

        machine.Configure(AssessmentStatus.Approved).PermitReentryIf(AssessmentTrigger.MeetMilestone, who.IsAssessor, AssessmentGuards.Assessor);
    }

    /// <summary>Whether there is anything in the assessment that the action could be about.</summary>
    private static bool HasObject(Assessment assessment, AssessmentTrigger action) => action switch
    {
        AssessmentTrigger.FollowUp => !assessment.Outline!.Findings.IsEmpty,
        AssessmentTrigger.MeetMilestone => AssessmentMilestones.Of(assessment).Any(milestone => milestone is { Kind: MilestoneKind.Reskilling, Met: null }),
        _ => true,
    };

    private static void ConfigureExamination(StateMachine<AssessmentStatus, AssessmentTrigger> machine, AssessmentGuards who)
    {
        var examiner = Demand(who.IsExaminer, AssessmentGuards.Examiner);
        var approver = Demand(who.IsApprover, AssessmentGuards.Approver);
        var another = Demand(who.IsNotSubmitter, AssessmentGuards.NotSubmitter);
        machine.Configure(AssessmentStatus.Submitted)
            .PermitIf(AssessmentTrigger.Review, AssessmentStatus.Reviewed, examiner, another)
            .PermitIf(AssessmentTrigger.Return, AssessmentStatus.Returned, examiner, another);
        machine.Configure(AssessmentStatus.Reviewed)
            .PermitIf(AssessmentTrigger.Approve, AssessmentStatus.Approved, approver, Demand(who.IsThirdPerson, AssessmentGuards.FourEyes))
            .PermitIf(AssessmentTrigger.Return, AssessmentStatus.Returned, approver, another);
    }

    private static Tuple<Func<bool>, string> Demand(Func<bool> guard, string code) => Tuple.Create(guard, code);

    private static void ConfigureEvidence(StateMachine<AssessmentStatus, AssessmentTrigger> machine, AssessmentGuards who)
    {
        foreach (var present in Enum.GetValues<AssessmentStatus>().Where(status => status != AssessmentStatus.Absent))
        {
            machine.Configure(present).PermitReentry(AssessmentTrigger.Read);
            _ = present is AssessmentStatus.Started or AssessmentStatus.Returned
                ? machine.Configure(present).PermitReentryIf(AssessmentTrigger.NoteEvidence, who.IsRegistry, AssessmentGuards.Registry)
                : machine.Configure(present).PermitIf(AssessmentTrigger.NoteEvidence, AssessmentStatus.Started, who.IsRegistry, AssessmentGuards.Registry);
        }
    }

    private static Assessment Starting(Assessment absent, StartAssessment command) => absent with
    {
        Kind = AssessmentSchema.KindOf(command.Content) ?? default,
        Release = command.Release,
        Outline = AssessmentOutline.Of(command.Content),
    };
}

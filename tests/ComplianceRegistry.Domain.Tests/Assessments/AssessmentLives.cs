global using AssessmentScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Assessments.AssessmentDecider,
    ComplianceRegistry.Domain.Assessments.Assessment,
    ComplianceRegistry.Domain.Assessments.AssessmentCommand>;

using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Lives of an assessment, and commands of those who may act on it.</summary>
internal static class AssessmentLives
{
    public static readonly string Id = Sample.Id("ASM", "assessment");
    public static readonly string Body = Sample.Id("PTY", "body");
    public static readonly string First = new('1', 64);
    public static readonly string Second = new('2', 64);
    public static readonly string Salt = new('5', 64);

    public static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    public static PartyStanding Provider => Sample.ProviderIn("DE");

    public static Actor TheProvider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider) with { Member = Sample.Ada };

    public static Actor TheBody => Sample.Acting(Body, "KR", PartyRole.ConformityAssessmentBody) with { Member = Sample.Bob };

    public static Actor TheAuthority => Sample.AuthorityOf("DE");

    public static AssessedRelease Release => new(Sample.System, Sample.Hash, Sample.Provider);

    public static AssessmentScenario Given(params IEvent[] events) => new(Id, events);

    public static IEvent[] To(AssessmentStatus status, AssessmentKind kind = AssessmentKind.RedTeamReport) => status switch
    {
        AssessmentStatus.Absent => [],
        AssessmentStatus.Started => Started(AssessmentSamples.Of(kind), kind),
        AssessmentStatus.Submitted => [.. To(AssessmentStatus.Started, kind), new AssessmentSubmitted(Body, Sign(AssessorOf(kind)), new Basis(Sample.Provider, 3))],
        AssessmentStatus.Reviewed => [.. To(AssessmentStatus.Submitted, kind), new AssessmentReviewed(Sign(Examiner(kind)), new Basis(Body, 3))],
        AssessmentStatus.Approved => [.. To(AssessmentStatus.Reviewed, kind), new AssessmentApproved(Sign(TheAuthority), new Basis(Sample.Authority, 3))],
        AssessmentStatus.Returned => [.. To(AssessmentStatus.Submitted, kind), new AssessmentReturned(Sign(Examiner(kind)), new Basis(Body, 3))],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static Actor AssessorOf(AssessmentKind kind) => kind == AssessmentKind.IndependentAudit ? TheBody : TheProvider;

    /// <summary>Who reviews: the body, and of its own audit another of its members.</summary>
    public static Actor Examiner(AssessmentKind kind) => kind == AssessmentKind.IndependentAudit ? TheBody with { Member = Sample.Person("eve") } : TheBody;

    public static AssessmentSignature Sign(Actor actor) => new(actor.Party, actor.Member, First, Sample.Now);

    public static StartAssessment Start(AssessmentContent content, Actor? actor = null) =>
        new() { Actor = actor ?? TheProvider, Now = Sample.Now, Provider = Provider, Release = Release, Content = content, ContentHash = First, Salt = Salt };

    public static ReviseAssessment Revise(AssessmentContent content, string hash) => new() { Actor = TheProvider, Now = Sample.Now, Provider = Provider, Content = content, ContentHash = hash };

    public static SubmitAssessment Submit(string? examiner = null) => new()
    {
        Actor = TheProvider,
        Now = Sample.Now,
        Provider = Provider,
        ContentHash = First,
        Examiner = examiner ?? Body,
        ExaminerStanding = Sample.Standing(examiner ?? Body, "KR", PartyRole.ConformityAssessmentBody),
    };

    public static ReviewAssessment Review(Actor? actor = null) => new() { Actor = actor ?? TheBody, Now = Sample.Now, Provider = Provider, ContentHash = First };

    public static ApproveAssessment Approve(Actor? actor = null) => new() { Actor = actor ?? TheAuthority, Now = Sample.Now, Provider = Provider, ContentHash = First, Seat = Berlin };

    public static ReturnAssessment Return(Actor? actor = null) =>
        new() { Actor = actor ?? TheBody, Now = Sample.Now, Provider = Provider, ContentHash = First, Reason = "The method is not described." };

    public static FollowUpFinding FollowUp(string finding, FollowUpOutcome outcome, Actor? actor = null) =>
        new() { Actor = actor ?? TheBody, Now = Sample.Now, Provider = Provider, Finding = finding, Outcome = outcome, Reason = "Tested again." };

    public static MeetReskillingMilestone Meet(string milestone = "M-1", DateTimeOffset? at = null) =>
        new() { Actor = TheProvider, Now = at ?? Sample.Now, Provider = Provider, Milestone = milestone };

    public static NoteEvidence Note(string commitment) =>
        new() { Actor = Sample.Registry, Now = Sample.Now, Provider = Provider, Present = [AssessmentSamples.Named with { Commitment = commitment }] };

    private static IEvent[] Started(AssessmentContent content, AssessmentKind kind) =>
    [
        new AssessmentStarted
        {
            Kind = kind,
            Schema = AssessmentSchema.Of(kind),
            Release = Release,
            Assessor = AssessorOf(kind).Party,
            Jurisdiction = "DE",
            Outline = AssessmentOutline.Of(content),
            ContentHash = First,
            Bases = [new Basis(Sample.Provider, 3)],
        },
        new AssessmentContentRecorded(content, Salt),
    ];
}

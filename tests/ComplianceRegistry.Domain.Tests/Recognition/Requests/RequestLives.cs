global using RequestScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Recognition.Requests.RequestDecider,
    ComplianceRegistry.Domain.Recognition.Requests.RecognitionRequest,
    ComplianceRegistry.Domain.Recognition.Requests.RequestCommand>;

using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Tests.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Actors, commands and lives of a request that Korea recognise a German certificate, up to each of its states.</summary>
internal static class RequestLives
{
    public const string Employment = CertificateLives.Employment;

    public static readonly string Id = Sample.Id("REQ", "request");
    public static readonly string Difference = Sample.Id("NDF", "korean-notice");
    public static readonly Seat Seoul = new("KR", "Asia/Seoul", "kr");

    public static Actor Provider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static Actor Receiving => Sample.AuthorityOf("KR") with { Member = Sample.Ada };

    public static Actor Second => Receiving with { Member = Sample.Bob };

    public static Actor Issuing => Sample.AuthorityOf("DE");

    public static Actor Brazil => Sample.AuthorityOf("BR");

    public static Actor ReviewBody => Sample.Acting(Sample.Id("PTY", "review-body-kr"), "KR", PartyRole.ReviewBody);

    public static Evidence Document => Sample.CompanyExtract;

    public static ArrangementTerms Terms => new()
    {
        Signatories =
        [
            new SignatoryTerms("EU", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null),
            new SignatoryTerms("KR", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null),
            new SignatoryTerms("BR", [SignatoryRole.CertificateConsuming], null),
        ],
        Classes = [CertificateClass.HighRisk],
        Scope = [Employment, CertificateLives.Biometrics],
        RequirementSets = ["common@2026-11"],
        Routes =
        [
            new RouteTerms(RecognitionRoute.Automatic, new Period(14, TimeUnit.CalendarDay)),
            new RouteTerms(RecognitionRoute.Streamlined, new Period(28, TimeUnit.CalendarDay)),
            new RouteTerms(RecognitionRoute.Technical, new Period(60, TimeUnit.CalendarDay)),
        ],
        Notice = new Period(6, TimeUnit.Month),
    };

    public static ArrangementTerms Barring => Terms with { Signatories = Terms.Signatories.SetItem(1, Terms.Signatories[1] with { TacitApprovalBar = "Act 1, Article 2" }) };

    public static ArrangementStanding TheArrangement => new()
    {
        Arrangement = Sample.Id("ARR", "arrangement"),
        Title = "EU-KR-BR arrangement",
        Status = ArrangementStatus.InForce,
        Since = Sample.Now.AddDays(-400),
        Terms = Terms,
        Basis = new Basis(Sample.Id("ARR", "arrangement"), 9),
    };

    public static CertificateStanding Certificate { get; } = CertificateLives.InForce.State.Standing(2);

    public static RequestContent Content => new()
    {
        Certificate = CertificateLives.Id,
        Receiving = "KR",
        VersionHash = Sample.Hash,
        Scope = [Employment],
        Answers = [new DifferenceAnswer(Difference, "The notice is shown in Korean.", [new Proof(ProofKind.Evidence, Sample.Id("EVD", "notice"), Sample.Hash)])],
    };

    public static DifferenceGap KoreanNotice => new()
    {
        Difference = Difference,
        Basis = new Basis(Difference, 1),
        Title = "Notice in Korean",
        Provision = "AI Basic Act, Article 31",
        Published = Sample.Now.AddDays(-30),
        Result = GapResult.Covered,
        Confidence = GapConfidence.Low,
        Reason = "Answered with evidence.",
    };

    public static GapAnalysis Gaps => new()
    {
        At = Sample.Now,
        Certificate = Certificate.Basis,
        Class = CertificateClass.HighRisk,
        Scope = [Employment],
        Certified = Certificate.RequirementSet,
        Receiving = "KR",
        Profile = "kr@2026-11",
        Asked = new RequirementSetPin("kr-ai-basic-act", "2026-01-22", new string('e', 64)),
        Counts = new GapCounts(1, 0, 0, 0),
        Requirements = [new RequirementGap { Requirement = "art-31-1", Result = GapResult.Covered, Confidence = GapConfidence.Low, Reasons = ["Contained in CR-GOV-1."] }],
        Differences = [KoreanNotice],
    };

    public static RequestFiling Filing => new(TheArrangement, "EU", "KR", Certificate, Gaps, Sample.Now);

    public static RequestFiling WithoutDifferences => Filing with { Gaps = Gaps with { Differences = [] } };

    public static RouteFacts Trusted => new() { IsAccredited = true };

    public static DraftRequest Drafting => new()
    {
        Actor = Provider,
        Now = Sample.Now,
        Content = Content,
        Certificate = Certificate,
        System = CertificateLives.Registered,
        Provider = Sample.ProviderIn("DE"),
        Seat = Seoul,
    };

    public static SubmitRequest Submit => new()
    {
        Actor = Provider,
        Now = Sample.Now,
        Declaration = new RecognitionDeclaration("The system is lawfully certified in Germany.", "A. Example, director", null),
        Filing = Filing,
        Designation = CertificateLives.Designated,
        System = CertificateLives.Registered,
        Provider = Sample.ProviderIn("DE"),
        Facts = Trusted,
    };

    public static DraftRequest DraftingFor(RecognitionRoute route) =>
        route == RecognitionRoute.Automatic ? Drafting with { Content = Content with { Answers = [] } } : Drafting;

    public static SubmitRequest SubmitFor(RecognitionRoute route, ArrangementTerms? terms = null)
    {
        var filing = route == RecognitionRoute.Automatic ? WithoutDifferences : Filing;
        return Submit with
        {
            Filing = filing with { Arrangement = TheArrangement with { Terms = terms ?? Terms } },
            Facts = Trusted with { HasOpenIncident = route == RecognitionRoute.Technical },
        };
    }

    public static ReturnIncomplete Return => new() { Actor = Receiving, Now = Sample.Now, Missing = [ChecklistItem.Instructions], Reason = "Instructions in Korean are missing." };

    public static ResubmitRequest Resubmit => new()
    {
        Actor = Provider,
        Now = Sample.Now,
        Declaration = Submit.Declaration,
        Filing = Filing,
        Designation = Submit.Designation,
        System = Submit.System,
        Provider = Submit.Provider,
        Facts = Trusted,
        Answered = [ChecklistItem.Instructions],
        Answers = Content.Answers,
    };

    public static AdmitRequest Admit => new() { Actor = Receiving, Now = Sample.Now, Facts = Trusted };

    public static RequestClarification Ask => new()
    {
        Actor = Receiving,
        Now = Sample.Now,
        Questions = [new ClarificationQuestion("Who reads the notice?", Difference, null)],
    };

    public static ProvideClarification Answer => new() { Actor = Provider, Now = Sample.Now, Answer = "Every applicant.", Evidence = [Document] };

    public static ReasonedGround Ground => new()
    {
        Ground = RecognitionGround.NationalDifferenceUnmet,
        Provision = "AI Basic Act, Article 31",
        Evidence = [Document],
        Risk = "Applicants are not told.",
        Cure = "Show the notice before the application.",
        Difference = Difference,
    };

    public static ReasonedGround Security => Ground with { Ground = RecognitionGround.NationalSecurity, Provision = "Security Act, Article 4", Risk = "Secret risk.", Cure = "Secret cure.", Difference = null };

    public static RefusalStatement Refusal => new()
    {
        Grounds = [Ground],
        Reasons = "The cure came too late.",
        Remedies = [new StatedRemedy("Review body of Korea", "30 days")],
    };

    public static RecognitionCondition Condition => new(1, Difference, "Show the notice.", "A screenshot of the notice.", new DateOnly(2026, 12, 31));

    public static PrepareDecision Prepare(DecisionKind kind) => new()
    {
        Actor = Receiving,
        Now = Sample.Now,
        Kind = kind,
        Grounds = kind == DecisionKind.Objection ? [Ground] : [],
        Conditions = kind == DecisionKind.RecognitionWithConditions ? [Condition] : [],
        Refusal = kind == DecisionKind.Refusal ? Refusal : null,
    };

    public static ConfirmDecision Confirm(DecisionKind kind) => new() { Actor = Second, Now = Sample.Now, Kind = kind };

    public static OfferCure Cure => new() { Actor = Provider, Now = Sample.Now, Cures = [new OfferedCure(1, "The notice is shown first.", [Document])] };

    public static ReportVerification Report => new() { Actor = Receiving, Now = Sample.Now, Facts = [VerifiedFact.Confirmed], Evidence = [Document] };

    public static AppealRequest Appeal => new() { Actor = Provider, Now = Sample.Now, Reasons = "The difference is met.", Evidence = [Document] };

    public static DecideRequestAppeal Decide(AppealOutcome outcome) => new() { Actor = ReviewBody, Now = Sample.Now, Outcome = outcome, Reasons = "The evidence was not read." };

    public static EscalateToDispute Escalate => new() { Actor = Issuing, Now = Sample.Now, Interest = "Our providers are shut out.", Relief = "Recognition." };

    /// <summary>A request in which these commands were given, each of which is accepted.</summary>
    public static RequestScenario Given(params RequestCommand[] commands) => new RequestScenario(Id, []).And(commands);

    public static RequestScenario And(this RequestScenario scenario, params RequestCommand[] commands)
    {
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Has a decision prepared by one member and taken by another.</summary>
    public static RequestScenario Decided(this RequestScenario scenario, DecisionKind kind) => scenario.And(Prepare(kind), Confirm(kind));

    /// <summary>Lets the clock of a name run out, and those that are due before it.</summary>
    public static RequestScenario Pass(this RequestScenario scenario, string clock) => scenario.At(scenario.DueOf(clock));

    public static DateTimeOffset DueOf(this RequestScenario scenario, string clock) => scenario.State.Clocks.Find(clock)!.Due!.Value;

    public static RequestScenario On(RecognitionRoute route, ArrangementTerms? terms = null) =>
        Given(DraftingFor(route), SubmitFor(route, terms), Admit with { Facts = SubmitFor(route).Facts });

    public static RequestScenario Opposing => On(RecognitionRoute.Technical).Decided(DecisionKind.Objection);

    public static RequestScenario Consulting => Opposing.And(Cure);

    public static RequestScenario Refusing => Consulting.Decided(DecisionKind.Refusal);

    public static RequestScenario Overdue => On(RecognitionRoute.Technical, Barring).Pass(RequestClocks.Review);

    public static RequestScenario To(RequestStatus status) => status switch
    {
        RequestStatus.Absent => Given(),
        RequestStatus.Draft => Given(Drafting),
        RequestStatus.Submitted => Given(Drafting, Submit),
        RequestStatus.Incomplete => Given(Drafting, Submit, Return),
        RequestStatus.UnderReview => On(RecognitionRoute.Technical),
        RequestStatus.ClarificationPending => On(RecognitionRoute.Technical).And(Ask),
        RequestStatus.Objected => Opposing,
        RequestStatus.Consultation => Consulting,
        RequestStatus.JointVerification => Consulting.And(new RequestVerification { Actor = Receiving, Now = Sample.Now }),
        RequestStatus.EscalatedOverdue => Overdue,
        RequestStatus.Recognised => On(RecognitionRoute.Streamlined).Decided(DecisionKind.Recognition),
        RequestStatus.RecognisedWithConditions => On(RecognitionRoute.Streamlined).Decided(DecisionKind.RecognitionWithConditions),
        RequestStatus.Refused => Refusing,
        RequestStatus.UnderReviewBody => Refusing.And(Appeal),
        RequestStatus.Remitted => Refusing.And(Appeal, Decide(AppealOutcome.Remitted)),
        RequestStatus.ProblemSolving => Refusing.And(new OpenProblemSolving { Actor = Provider, Now = Sample.Now, Text = "Let us talk." }),
        RequestStatus.DisputePending => Refusing.And(Escalate),
        RequestStatus.Withdrawn => Given(Drafting, Submit, new WithdrawRequest { Actor = Provider, Now = Sample.Now }),
        RequestStatus.Lapsed => Given(Drafting).Pass(RequestClocks.Draft),
        RequestStatus.ClosedUndecided => Overdue.Pass(RequestClocks.Undecided),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

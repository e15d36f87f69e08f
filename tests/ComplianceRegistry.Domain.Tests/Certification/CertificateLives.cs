global using CertificateScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Certification.CertificateDecider,
    ComplianceRegistry.Domain.Certification.Certificate,
    ComplianceRegistry.Domain.Certification.CertificateCommand>;

using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>Actors, commands and lives of a certificate up to each of its states.</summary>
internal static class CertificateLives
{
    public const string Biometrics = "annex-iii-biometrics";
    public const string Employment = "annex-iii-employment";

    public static readonly string Id = Sample.Id("CRT", "certificate");
    public static readonly string Body = Sample.Id("PTY", "body");
    public static readonly string OtherBody = Sample.Id("PTY", "other-body");
    public static readonly string Audit = Sample.Id("ASM", "audit");
    public static readonly string Incident = Sample.Id("INC", "incident");
    public static readonly string NextHash = new('b', 64);
    public static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");
    public static readonly Seat Paris = new("FR", "Europe/Paris", "fr");

    public static Actor Assessor => Sample.Acting(Body, "DE", PartyRole.ConformityAssessmentBody) with { Member = Sample.Ada };

    public static Actor Decider => Assessor with { Member = Sample.Bob };

    public static Actor Accepting => Sample.Acting(OtherBody, "FR", PartyRole.ConformityAssessmentBody) with { Member = Sample.Ada };

    public static Actor Holder => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static Actor Authority => Sample.AuthorityOf("DE") with { Member = Sample.Person("authority") };

    public static Domain.Parties.Evidence Document => Sample.CompanyExtract;

    public static CertificateMeasure Measure => new(CertificateGround.NotCorrected, "Article 44(3)") { Evidence = [Document] };

    public static DesignationStanding Designated => new()
    {
        Designation = Sample.Id("DSG", "designation"),
        Body = Body,
        Number = "0001",
        Status = DesignationStatus.Active,
        Scope = [Biometrics, Employment, "annex-iii-education"],
        Jurisdiction = "DE",
        Since = Sample.Now,
        Basis = new Basis(Sample.Id("DSG", "designation"), 4),
    };

    public static DesignationStanding OtherDesignation => Designated with
    {
        Designation = Sample.Id("DSG", "other"),
        Body = OtherBody,
        Number = "0002",
        Jurisdiction = "FR",
        Basis = new Basis(Sample.Id("DSG", "other"), 4),
    };

    public static DesignationStanding Lost => Designated with { Status = DesignationStatus.Withdrawn, Scope = [], Basis = Designated.Basis with { Version = 5 } };

    public static SystemStanding Registered => new()
    {
        System = Sample.System,
        Provider = Sample.Provider,
        Releases = [new Release("1.0", Sample.Hash, false)],
        Basis = new Basis(Sample.System, 1),
    };

    public static SystemStanding Modified => Registered with
    {
        Releases = [.. Registered.Releases, new Release("2.0", NextHash, true)],
        Basis = new Basis(Sample.System, 2),
    };

    public static AssessmentStanding Audited => new()
    {
        Assessment = Audit,
        Kind = AssessmentKind.IndependentAudit,
        Status = AssessmentStatus.Approved,
        System = Sample.System,
        VersionHash = Sample.Hash,
        Assessor = Body,
        RequirementSet = "common@2026-11",
        RequirementsMet = ["CR-GOV-1"],
        ContentHash = new string('c', 64),
        Basis = new Basis(Audit, 4),
    };

    public static NeededAssessments Needed => new("product@2026-11", [AssessmentKind.IndependentAudit], ["CR-GOV-1", "CR-GOV-2"]);

    public static EditionStanding Edition => new("common@2026-11", EditionStatus.InForce, new Basis(Sample.Id("RSE", "edition"), 1));

    public static CertificateContent Content => new()
    {
        System = Sample.System,
        VersionHash = Sample.Hash,
        Scope = [Biometrics, Employment],
        Class = CertificateClass.HighRisk,
        RequirementSet = new RequirementSetPin("common", "2026-11", new string('d', 64)),
        Requirements =
        [
            new RequirementResult("CR-GOV-1", RequirementOutcome.Met, [new Proof(ProofKind.Assessment, Audit, new string('c', 64))]),
            new RequirementResult("CR-GOV-2", RequirementOutcome.NotApplicable, [new Proof(ProofKind.Assessment, Audit, new string('c', 64))]),
        ],
    };

    public static DraftCertificate Drafting => new()
    {
        Actor = Assessor,
        Now = Sample.Now,
        Content = Content,
        System = Registered,
        Designation = Designated,
        Seat = Berlin,
    };

    public static ReviseProposal Revise => new() { Actor = Assessor, Now = Sample.Now, Content = Content, System = Registered, Designation = Designated };

    public static ApproveProposal Issue => Approve(ProposalKind.Issue);

    public static RefuseCertificate Refuse => new() { Actor = Decider, Now = Sample.Now, Measure = Measure };

    public static RestrictCertificate Restrict => new() { Actor = Decider, Now = Sample.Now, Measure = Measure, Scope = [Employment] };

    public static SuspendCertificate Suspend => new() { Actor = Decider, Now = Sample.Now, Measure = Measure };

    public static WithdrawCertificate Withdraw => new() { Actor = Decider, Now = Sample.Now, Measure = Measure };

    public static ReinstateCertificate Reinstate => new() { Actor = Decider, Now = Sample.Now, Evidence = [Document] };

    public static AppealDecision Appeal => new() { Actor = Holder, Now = Sample.Now, Decision = 1, Evidence = [Document] };

    public static DecideAppeal Overturn => new() { Actor = Authority, Now = Sample.Now, Decision = 1, Overturns = true, Evidence = [Document] };

    public static RecordSurveillance Survey => new() { Actor = Decider, Now = Sample.Now, Evidence = [Document] };

    public static AcceptTransfer Accept => new() { Actor = Accepting, Now = Sample.Now, Designation = OtherDesignation, Seat = Paris, Evidence = [Document] };

    public static CancelCertificate Cancel => new() { Actor = Holder, Now = Sample.Now };

    public static FollowDesignation Lose => Follow(Lost);

    public static FollowSystem Modify => new() { Actor = Sample.Registry, Now = Sample.Now, System = Modified };

    public static FollowIncident Hear => new() { Actor = Sample.Registry, Now = Sample.Now, Incident = new Basis(Incident, 1), Effective = Sample.Now };

    public static RecordHistoricCertificate Historic => new()
    {
        Actor = Authority,
        Now = Sample.Now,
        Content = new CertificateContent { System = Sample.System, Scope = [Biometrics], Class = CertificateClass.Product },
        System = Registered,
        Designation = Designated,
        Seat = Berlin,
        Effective = new DateTimeOffset(2019, 5, 6, 0, 0, 0, TimeSpan.Zero),
        Source = "fda-ai-devices",
        SourceReference = "K190001",
    };

    public static FollowDesignation Follow(DesignationStanding designation) => new() { Actor = Sample.Registry, Now = Sample.Now, Designation = designation };

    public static ApproveProposal Approve(ProposalKind kind) => new()
    {
        Actor = Decider,
        Now = Sample.Now,
        Kind = kind,
        Designation = Designated,
        System = Registered,
        Assessments = [Audited],
        Needed = Needed,
        Edition = Edition,
    };

    public static ProposeChange Propose(ProposalKind kind) => kind switch
    {
        ProposalKind.Transfer => new ProposeChange { Actor = Accepting, Now = Sample.Now, Kind = kind, Content = Content, System = Registered, Designation = OtherDesignation },
        ProposalKind.Supplement => Propose(ProposalKind.Renewal) with { Kind = kind, Content = Content with { Scope = ["annex-iii-education"] } },
        _ => new ProposeChange { Actor = Assessor, Now = Sample.Now, Kind = kind, Content = Content, System = Registered, Designation = Designated },
    };

    public static ApproveProposal CompleteTransfer => Approve(ProposalKind.Transfer) with { Actor = Accepting with { Member = Sample.Bob }, Designation = OtherDesignation };

    /// <summary>A certificate in which these commands were given, each of which is accepted.</summary>
    public static CertificateScenario Given(params CertificateCommand[] commands)
    {
        var scenario = new CertificateScenario(Id, []);
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    public static CertificateScenario And(this CertificateScenario scenario, CertificateCommand command)
    {
        scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Lets the clock of a name run out, and those that are due before it.</summary>
    public static CertificateScenario Pass(this CertificateScenario scenario, string clock) => scenario.At(scenario.DueOf(clock));

    public static DateTimeOffset DueOf(this CertificateScenario scenario, string clock) => scenario.State.Clocks.Find(clock)!.Due!.Value;

    public static CertificateScenario InForce => Given(Drafting, Issue);

    public static CertificateScenario To(CertificateStatus status) => status switch
    {
        CertificateStatus.Absent => Given(),
        CertificateStatus.Draft => Given(Drafting),
        CertificateStatus.Active => InForce,
        CertificateStatus.Restricted => InForce.And(Restrict),
        CertificateStatus.Suspended => InForce.And(Suspend),
        CertificateStatus.UnderTransfer => InForce.And(Accept).And(Lose),
        CertificateStatus.Withdrawn => InForce.And(Withdraw),
        CertificateStatus.Expired => InForce.Pass(CertificateClocks.Validity),
        CertificateStatus.Cancelled => InForce.And(Cancel),
        CertificateStatus.Refused => Given(Drafting, Refuse),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

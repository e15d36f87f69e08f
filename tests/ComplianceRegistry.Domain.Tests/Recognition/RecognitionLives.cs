global using RecognitionScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Recognition.RecognitionDecider,
    ComplianceRegistry.Domain.Recognition.GrantedRecognition,
    ComplianceRegistry.Domain.Recognition.RecognitionCommand>;

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Tests.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>Actors, commands and lives of a recognition of a German certificate in Japan, up to each of its states.</summary>
internal static class RecognitionLives
{
    public static readonly string Request = Sample.Id("REQ", "request");
    public static readonly string Id = GrantedRecognition.IdOf(Request).ToString();
    public static readonly string Arrangement = Sample.Id("ARR", "arrangement");
    public static readonly Seat Tokyo = new("JP", "Asia/Tokyo", "jp");

    public static Actor Provider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static Actor Proposer => Sample.AuthorityOf("JP") with { Member = Sample.Ada };

    public static Actor Confirmer => Proposer with { Member = Sample.Bob };

    public static Actor Korean => Sample.AuthorityOf("KR");

    public static Domain.Parties.Evidence Document => Sample.CompanyExtract;

    public static CertificateStanding Certified => CertificateLives.InForce.State.Standing(2);

    /// <summary>The certificate without force from an instant on.</summary>
    public static CertificateStanding Suspended(DateTimeOffset since, long version = 3) =>
        Certified with { Status = CertificateStatus.Suspended, Since = since, Scope = [], Basis = Certified.Basis with { Version = version } };

    /// <summary>The certificate in a status from an instant on.</summary>
    public static CertificateStanding As(CertificateStatus status, DateTimeOffset since, long version = 4) =>
        Certified with { Status = status, Since = since, Basis = Certified.Basis with { Version = version } };

    public static RecognitionCondition LocalLanguage => new(1, Sample.Id("NDF", "language"), "Instructions in Japanese.", "The instructions are handed in.", new DateOnly(2026, 10, 15));

    public static RecognisedRequest Recognised => new()
    {
        Request = Request,
        Arrangement = Arrangement,
        Issuing = "DE",
        IssuingSignatory = "EU",
        Receiving = Tokyo,
        ReceivingSignatory = "JP",
        Certificate = Certified.Certificate,
        System = Sample.System,
        VersionHash = Sample.Hash,
        Scope = [CertificateLives.Biometrics],
        Class = CertificateClass.HighRisk,
        RequirementSet = Certified.RequirementSet!,
        Provider = Sample.Provider,
        Route = RecognitionRoute.Streamlined,
        Since = Sample.Now,
        Basis = new Basis(Request, 4),
    };

    public static GrantRecognition Grant => new() { Actor = Sample.Registry, Now = Sample.Now, Request = Recognised, Certificate = Certified };

    public static GrantRecognition GrantWithCondition => Grant with { Request = Recognised with { Conditions = [LocalLanguage] } };

    /// <summary>The appeal against the conditions was successful.</summary>
    public static FollowRequest DropConditions => new() { Actor = Sample.Registry, Now = Sample.Now, Request = Recognised, Decided = Sample.Now, Basis = new Basis(Request, 7) };

    public static FollowModification Modify => new() { Actor = Sample.Registry, Now = Sample.Now, System = CertificateLives.Modified };

    public static FollowEdition Retire => new() { Actor = Sample.Registry, Now = Sample.Now, Edition = "common@2026-11", Retired = Sample.Now, Basis = new Basis(Sample.Id("RSE", "common"), 7) };

    public static FollowArrangement Terminate => new() { Actor = Sample.Registry, Now = Sample.Now, Arrangement = Terminated(new Period(6, TimeUnit.Month)) };

    public static FollowSuccessor Succeed => new()
    {
        Actor = Sample.Registry,
        Now = Sample.Now,
        Body = CertificateLives.OtherBody,
        Successor = Given(Grant).State.Standing(1) with
        {
            Recognition = Sample.Id("RCG", "successor"),
            Certificate = Sample.Id("CRT", "successor"),
            Basis = new Basis(Sample.Id("RCG", "successor"), 1),
        },
    };

    public static RecognitionMeasure Measure => new(RecognitionGround.SeriousRisk, "Article 79(5)") { Evidence = [Document] };

    public static ProposeSuspension SuspensionProposal => new()
    {
        Actor = Proposer,
        Now = Sample.Now,
        Measure = Measure,
        Notice = new SafeguardNotice
        {
            Identification = "Applicant Ranker AR-7, release 1.0",
            Origin = "Provided from Germany, imported by nobody.",
            Risk = "Ranks applicants by their accent.",
            Nature = "The recognition is suspended.",
            Duration = "Until the provider has corrected it.",
            OperatorArguments = "The provider says that accents are not used.",
            Cause = SafeguardCause.RequirementsNotMet,
        },
    };

    public static ConfirmSuspension SuspensionConfirmation => new() { Actor = Confirmer, Now = Sample.Now };

    public static NotifySuspension Notify => new() { Actor = Proposer, Now = Sample.Now, Evidence = [Document] };

    public static ObjectToSuspension Objection => new()
    {
        Actor = Korean,
        Now = Sample.Now,
        Reasons = "The tests were repeated here and show no such ranking.",
        Evidence = [Document],
        Signatory = "KR",
        Arrangement = new Basis(Arrangement, 9),
    };

    public static UpholdSuspension Uphold => new() { Actor = Confirmer, Now = Sample.Now, Evidence = [Document] };

    public static LiftSuspension Lift => new() { Actor = Proposer, Now = Sample.Now, Evidence = [Document] };

    public static ProposeRevocation RevocationProposal => new()
    {
        Actor = Proposer,
        Now = Sample.Now,
        Measure = Measure with { Ground = RecognitionGround.Misrepresentation },
        Remedy = "Appeal to the review board within 30 days.",
    };

    public static ConfirmRevocation RevocationConfirmation => new() { Actor = Confirmer, Now = Sample.Now };

    public static WithdrawMeasure TakeBack => new() { Actor = Proposer, Now = Sample.Now };

    public static MeetCondition Meet => new() { Actor = Provider, Now = Sample.Now, Condition = 1, Evidence = [Document] };

    public static DecideCondition FindMet => new() { Actor = Proposer, Now = Sample.Now, Condition = 1, IsMet = true, Evidence = [Document] };

    public static DecideReassessment Leave => new() { Actor = Proposer, Now = Sample.Now, Cause = RecognitionCause.SubstantialModification, Evidence = [Document] };

    public static FollowCertificate Follow(CertificateStanding certificate, DateTimeOffset? now = null) =>
        new() { Actor = Sample.Registry, Now = now ?? certificate.Since, Certificate = certificate };

    public static ArrangementStanding Terminated(Period? runOn) => new()
    {
        Arrangement = Arrangement,
        Title = "Mutual recognition of assessments",
        Status = ArrangementStatus.Terminated,
        Since = Sample.Now,
        Terms = new ArrangementTerms { Notice = new Period(12, TimeUnit.Month), RunOn = runOn },
        RunOn = runOn is null ? null : RunningOn(runOn, Sample.Now),
        Basis = new Basis(Arrangement, 9),
    };

    /// <summary>The time for which an arrangement that ends at an instant leaves recognitions standing.</summary>
    public static RunningClock RunningOn(Period period, DateTimeOffset from) =>
        Rules.Book.Start("arrangement-run-on", "arrangement-run-on", period, "The terms", "arrangement.terminated", from, Tokyo, bearer: null);

    /// <summary>A recognition in which these commands were given, each of which is accepted.</summary>
    public static RecognitionScenario Given(params RecognitionCommand[] commands)
    {
        var scenario = new RecognitionScenario(Id, []);
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    public static RecognitionScenario And(this RecognitionScenario scenario, params ImmutableArray<RecognitionCommand> commands)
    {
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Lets the clock of a name run out, and those that are due before it.</summary>
    public static RecognitionScenario Pass(this RecognitionScenario scenario, string clock) => scenario.At(scenario.DueOf(clock));

    public static DateTimeOffset DueOf(this RecognitionScenario scenario, string clock) => scenario.State.Clocks.Find(clock)!.Due!.Value;

    /// <summary>In every state but the first the condition is open still.</summary>
    public static RecognitionScenario To(RecognitionStatus status) => status switch
    {
        RecognitionStatus.Absent => Given(),
        RecognitionStatus.Active => Given(Grant),
        RecognitionStatus.ConditionsPending => Given(GrantWithCondition),
        RecognitionStatus.SuspendedDerivative => Given(GrantWithCondition, Modify, Follow(Suspended(Sample.Now))),
        RecognitionStatus.SuspendedProvisional => Given(GrantWithCondition, Modify, SuspensionProposal, SuspensionConfirmation),
        RecognitionStatus.UnderReassessment => Given(GrantWithCondition, Modify),
        RecognitionStatus.Transferred => Given(Grant, Follow(UnderTransfer), Succeed),
        RecognitionStatus.Revoked => Given(GrantWithCondition, Follow(As(CertificateStatus.Withdrawn, Sample.Now))),
        RecognitionStatus.Expired => Given(GrantWithCondition, Follow(As(CertificateStatus.Expired, Sample.Now))),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static CertificateStanding UnderTransfer => As(CertificateStatus.UnderTransfer, Sample.Now, 3) with { Body = CertificateLives.OtherBody };
}

global using ArrangementScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Arrangements.ArrangementDecider,
    ComplianceRegistry.Domain.Arrangements.Arrangement,
    ComplianceRegistry.Domain.Arrangements.ArrangementCommand>;

using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>Actors, commands and lives of an arrangement up to each of its states. The Union drafts it, Korea and Singapore sign it too.</summary>
internal static class ArrangementLives
{
    public static readonly string Id = Sample.Id("ARR", "arrangement");
    public static readonly string FirstHash = new('1', 64);
    public static readonly string OtherHash = new('2', 64);
    public static readonly Seat Brussels = new("EU", "Europe/Brussels", "eu");

    public static Actor Union => Sample.AuthorityOf("EU");

    public static Actor Korean => Sample.AuthorityOf("KR");

    public static Actor Singaporean => Sample.AuthorityOf("SG");

    public static Actor Swiss => Sample.AuthorityOf("CH");

    public static ArrangementGrounds Grounds => new("Article 12(1)") { Evidence = [Sample.CompanyExtract] };

    public static SignatoryTerms Singapore => new("SG", [SignatoryRole.CertificateConsuming], "AI Act of Singapore, section 9");

    public static ArrangementTerms Terms => new()
    {
        Signatories =
        [
            new SignatoryTerms("EU", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null),
            new SignatoryTerms("KR", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null),
            Singapore,
        ],
        Classes = [CertificateClass.HighRisk],
        Scope = ["annex-iii-biometrics", "annex-iii-employment"],
        RequirementSets = ["common@2026-11"],
        Routes =
        [
            new RouteTerms(RecognitionRoute.Automatic, new Period(14, TimeUnit.CalendarDay)),
            new RouteTerms(RecognitionRoute.Streamlined, new Period(28, TimeUnit.CalendarDay)),
            new RouteTerms(RecognitionRoute.Technical, new Period(60, TimeUnit.CalendarDay)),
        ],
        ConfidenceBuilding = new Period(6, TimeUnit.Month),
        Notice = new Period(12, TimeUnit.Month),
        RunOn = new Period(9, TimeUnit.Month),
    };

    /// <summary>The same of two signatories.</summary>
    public static ArrangementTerms Bilateral => Terms with { Signatories = Terms.Signatories.RemoveAt(2) };

    public static ArrangementTerms Changed => Terms with { Scope = ["annex-iii-employment"] };

    public static DraftArrangement Draft => new()
    {
        Actor = Union,
        Now = Sample.Now,
        Title = "Arrangement on the mutual recognition of certificates of AI systems",
        Terms = Terms,
        TermsHash = FirstHash,
        Seat = Brussels,
    };

    public static OpenNegotiation Open => new() { Actor = Union, Now = Sample.Now };

    public static ProposeTerms Propose => new() { Actor = Korean, Now = Sample.Now, Terms = Changed, TermsHash = OtherHash };

    public static SignArrangement Sign(Actor actor) => new() { Actor = actor, Now = Sample.Now, TermsHash = FirstHash };

    public static ProposeAmendment Amend => new() { Actor = Korean, Now = Sample.Now, Terms = Changed, TermsHash = OtherHash };

    public static ProposeTermination Terminate => new() { Actor = Union, Now = Sample.Now };

    public static ProposeArrangementSuspension Suspend => new() { Actor = Union, Now = Sample.Now, Grounds = Grounds };

    public static ProposeResumption Resume => new() { Actor = Korean, Now = Sample.Now };

    public static ProposeSignatorySuspension Against(string signatory, Actor by) => new() { Actor = by, Now = Sample.Now, Signatory = signatory, Grounds = Grounds };

    public static ProposeSignatoryRestoration For(string signatory, Actor by) => new() { Actor = by, Now = Sample.Now, Signatory = signatory };

    public static AgreeToProposal Agree(Actor actor, int proposal = 1, string? termsHash = null) => new() { Actor = actor, Now = Sample.Now, Proposal = proposal, TermsHash = termsHash };

    public static SuspendOwnPart Pause(Actor actor) => new() { Actor = actor, Now = Sample.Now, Grounds = Grounds };

    public static ResumeOwnPart TakeUp(Actor actor) => new() { Actor = actor, Now = Sample.Now };

    public static AnnounceWithdrawal Leave(Actor actor) => new() { Actor = actor, Now = Sample.Now };

    public static RetractWithdrawal Stay(Actor actor) => new() { Actor = actor, Now = Sample.Now };

    /// <summary>An arrangement in which these commands were given, each of which is accepted.</summary>
    public static ArrangementScenario Given(params ArrangementCommand[] commands) => new ArrangementScenario(Id, []).And(commands);

    public static ArrangementScenario Signed => Given(Draft, Open, Sign(Union), Sign(Korean), Sign(Singaporean));

    public static ArrangementScenario InForce => Signed.Pass(ArrangementClocks.EntryIntoForce);

    /// <summary>An arrangement of two, in force.</summary>
    public static ArrangementScenario OfTwo => Given(Draft with { Terms = Bilateral }, Open, Sign(Union), Sign(Korean)).Pass(ArrangementClocks.EntryIntoForce);

    public static ArrangementScenario To(ArrangementStatus status) => status switch
    {
        ArrangementStatus.Absent => Given(),
        ArrangementStatus.Draft => Given(Draft),
        ArrangementStatus.Negotiating => Given(Draft, Open),
        ArrangementStatus.Signed => Signed,
        ArrangementStatus.InForce => InForce,
        ArrangementStatus.Suspended => InForce.And(Suspend, Agree(Korean), Agree(Singaporean)),
        ArrangementStatus.Terminated => InForce.And(Terminate, Agree(Korean), Agree(Singaporean)).Pass(ArrangementClocks.EffectOf(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static ArrangementScenario And(this ArrangementScenario scenario, params ArrangementCommand[] commands)
    {
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Lets the clock of a name run out, and those that are due before it.</summary>
    public static ArrangementScenario Pass(this ArrangementScenario scenario, string clock) => scenario.At(scenario.DueOf(clock));

    public static DateTimeOffset DueOf(this ArrangementScenario scenario, string clock) => scenario.State.Clocks.Find(clock)!.Due!.Value;

    public static IEnumerable<string> ClockNames(this ArrangementScenario scenario) => scenario.State.Clocks.All.Select(clock => clock.Name);
}

global using DesignationScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Designations.DesignationDecider,
    ComplianceRegistry.Domain.Designations.Designation,
    ComplianceRegistry.Domain.Designations.DesignationCommand>;

using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Designations;

/// <summary>Actors, commands and lives of a designation up to each of its states.</summary>
internal static class DesignationLives
{
    public const string Biometrics = "annex-iii-biometrics";
    public const string Employment = "annex-iii-employment";
    public const string Radiology = "panel-radiology";

    public static readonly string Id = Sample.Id("DSG", "designation");
    public static readonly string Body = Sample.Id("PTY", "body");
    public static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    public static Actor TheBody => Sample.Acting(Body, "DE", PartyRole.ConformityAssessmentBody);

    public static Actor Authority => Sample.AuthorityOf("DE");

    public static Actor French => Sample.AuthorityOf("FR");

    public static Actor Korean => Sample.AuthorityOf("KR");

    public static DesignationMeasure Measure => new(DesignationGround.ObligationsNotMet, "Article 36(4)") { Evidence = [Sample.CompanyExtract] };

    public static ApplyForDesignation Apply => new()
    {
        Actor = TheBody,
        Now = Sample.Now,
        Authority = Sample.Standing(Sample.Authority, "DE", PartyRole.CompetentAuthority),
        Governing = ["DE", "EU"],
        Seat = Berlin,
        Scope = [Biometrics, Employment],
        Evidence = [Sample.CompanyExtract],
    };

    public static AssessBody Assess => new()
    {
        Actor = Authority,
        Now = Sample.Now,
        Scope = [Biometrics, Employment],
        Proof = CompetenceProof.AccreditationCertificate,
        Evidence = [Sample.CompanyExtract],
    };

    public static NotifyDesignation Notify => new() { Actor = Authority, Now = Sample.Now, Number = "0001" };

    public static ObjectToDesignation Objecting => new() { Actor = French, Now = Sample.Now, Provision = "Article 31(5)", Evidence = [Sample.CompanyExtract] };

    public static MaintainNotification Maintain => new() { Actor = Authority, Now = Sample.Now, Evidence = [Sample.CompanyExtract] };

    public static ContestCompetence Contesting => new() { Actor = Korean, Now = Sample.Now, Provision = "Article 31(10)", Evidence = [Sample.CompanyExtract] };

    public static RefuteContest Refute => new() { Actor = TheBody, Now = Sample.Now, Evidence = [Sample.CompanyExtract] };

    public static SuspendDesignation Suspend => new() { Actor = Authority, Now = Sample.Now, Measure = Measure };

    public static RestrictDesignation Restrict => new() { Actor = Authority, Now = Sample.Now, Measure = Measure, Scope = [Employment] };

    public static WithdrawDesignation Withdraw => new() { Actor = Authority, Now = Sample.Now, Measure = Measure };

    public static ExtendScope Extend => new()
    {
        Actor = Authority,
        Now = Sample.Now,
        Scope = [Biometrics, Employment, Radiology],
        Proof = CompetenceProof.AccreditationCertificate,
        Evidence = [Sample.CompanyExtract],
    };

    public static AnnounceCessation Announce => new() { Actor = TheBody, Now = Sample.Now, LastDay = new DateOnly(2027, 12, 31) };

    /// <summary>A designation in which these commands were given, each of which is accepted.</summary>
    public static DesignationScenario Given(params DesignationCommand[] commands)
    {
        var scenario = new DesignationScenario(Id, []);
        foreach (var command in commands)
        {
            scenario.When(command).ThenAccepted();
        }

        return scenario;
    }

    public static DesignationScenario Active => Given(Apply, Assess, Notify).Pass();

    public static DesignationScenario To(DesignationStatus status) => status switch
    {
        DesignationStatus.Absent => Given(),
        DesignationStatus.Applied => Given(Apply),
        DesignationStatus.Assessed => Given(Apply, Assess),
        DesignationStatus.Notified => Given(Apply, Assess, Notify),
        DesignationStatus.Active => Active,
        DesignationStatus.Restricted => Active.And(Restrict),
        DesignationStatus.Suspended => Active.And(Suspend),
        DesignationStatus.Withdrawn => Active.And(Withdraw),
        DesignationStatus.Ceased => Active.And(Announce).Pass(DesignationClocks.Cessation),
        DesignationStatus.Closed => Given(Apply, new WithdrawApplication { Actor = TheBody, Now = Sample.Now }),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static DesignationScenario And(this DesignationScenario scenario, DesignationCommand command)
    {
        scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Lets the clock of a name run out, and those that are due before it.</summary>
    public static DesignationScenario Pass(this DesignationScenario scenario, string clock = DesignationClocks.ObjectionWindow) =>
        scenario.At(scenario.State.Clocks.Find(clock)!.Due!.Value);
}

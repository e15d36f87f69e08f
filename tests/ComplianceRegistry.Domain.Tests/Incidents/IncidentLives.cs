global using IncidentScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Incidents.IncidentDecider,
    ComplianceRegistry.Domain.Incidents.Incident,
    ComplianceRegistry.Domain.Incidents.IncidentCommand>;

using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>Actors, commands and lives of an incident up to each of its states.</summary>
internal static class IncidentLives
{
    public static readonly string Id = Sample.Id("INC", "incident");
    public static readonly string OtherId = Sample.Id("INC", "other incident");
    public static readonly string OtherSystem = Sample.Id("AIS", "other system");
    public static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");
    public static readonly Seat Paris = new("FR", "Europe/Paris", "fr");
    public static readonly Seat Washington = new("US", "America/New_York", "us");

    public static Actor TheProvider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static Actor TheDeployer => Sample.Acting(Sample.Deployer, "FR", PartyRole.Deployer);

    public static Actor German => Sample.AuthorityOf("DE");

    public static Actor French => Sample.AuthorityOf("FR");

    public static ConcernedSystem TheSystem => new()
    {
        System = Sample.System,
        Provider = Sample.Provider,
        Representative = Sample.Representative,
        Jurisdictions = ["DE", "FR"],
        Deployers = [Sample.Deployer],
        Since = new DateOnly(2026, 8, 1),
        Basis = new Basis(Sample.System, 3),
    };

    public static ReportNarrative Told => new("The ranking refused every applicant of one school.", new Contact("compliance@provider.example", "Ada Example"));

    public static OpenIncident Open => new()
    {
        Actor = TheProvider,
        Now = Sample.Now,
        Kinds = [IncidentKind.FundamentalRights],
        OccurredOn = new DateOnly(2026, 8, 7),
        AwareAt = Sample.Now.AddHours(-2),
        Systems = [TheSystem],
        Seats = [Berlin, Paris],
    };

    public static RecordHistoricIncident Recording => new()
    {
        Actor = Sample.AuthorityOf("US"),
        Now = Sample.Now,
        Kinds = [IncidentKind.Malfunction],
        Systems = [TheSystem with { Jurisdictions = ["US"], Deployers = [] }],
        Seat = Washington,
        OccurredOn = new DateOnly(2020, 1, 10),
        AwareOn = new DateOnly(2020, 1, 16),
        ReportedOn = new DateOnly(2020, 2, 14),
        CompletedOn = new DateOnly(2020, 3, 2),
        Origin = new IncidentOrigin("fda-maude", "9713244", 1),
        Remedies = [CorrectionKind.Recall],
    };

    public static FileIncidentReport Filing => new() { Actor = TheProvider, Now = Sample.Now, Narrative = Told };

    public static CompleteIncidentReport Complete => new() { Actor = TheProvider, Now = Sample.Now, Narrative = Told };

    public static ReclassifyIncident Reclassify => new() { Actor = TheProvider, Now = Sample.Now, Kinds = [IncidentKind.Death] };

    public static LinkReport Join => new() { Actor = TheDeployer, Now = Sample.Now, Narrative = Told };

    public static LinkSystem LinkOther => new()
    {
        Actor = German,
        Now = Sample.Now,
        System = TheSystem with { System = OtherSystem, Jurisdictions = ["DE", "US"], Deployers = [], Basis = new Basis(OtherSystem, 2) },
        Seats = [Berlin, Washington],
    };

    public static MergeIncident Merge => new() { Actor = German, Now = Sample.Now, Into = new Basis(OtherId, 4), IsLinkedThere = true };

    public static AcknowledgeFreeze Freeze => new() { Actor = TheProvider, Now = Sample.Now };

    public static AcknowledgeIncident Acknowledge => new() { Actor = German, Now = Sample.Now };

    public static ActOnIncident Act => new() { Actor = German, Now = Sample.Now, Measures = [AuthorityMeasure.Investigation] };

    public static RequireCorrection Require => new()
    {
        Actor = German,
        Now = Sample.Now,
        Kind = CorrectionKind.Retraining,
        Steps = [new RequiredStep(MilestoneStep.Containment, new Period(3, TimeUnit.CalendarDay)), new RequiredStep(MilestoneStep.FinalReport)],
    };

    public static MeetMilestone Meet => new() { Actor = TheProvider, Now = Sample.Now, Correction = 1, Step = MilestoneStep.Containment };

    public static ReleaseFreeze Release => new() { Actor = German, Now = Sample.Now };

    public static ConcludeIncident Conclude => new() { Actor = German, Now = Sample.Now };

    public static IncidentScenario Given(params IncidentCommand[] commands)
    {
        var scenario = new IncidentScenario(Id, []);
        foreach (var command in commands)
        {
            scenario.When(command).ThenAccepted();
        }

        return scenario;
    }

    public static IncidentScenario To(IncidentStatus status) => status switch
    {
        IncidentStatus.Absent => Given(),
        IncidentStatus.Aware => Given(Open),
        IncidentStatus.InitialReported => Given(Open, Filing),
        IncidentStatus.Completed => Given(Open, Complete),
        IncidentStatus.AuthorityAction => Given(Open, Act),
        IncidentStatus.Closed => Given(Open, Complete, Acknowledge, Release, Conclude, Conclude with { Actor = French }),
        IncidentStatus.Merged => Given(Open, Merge),
        IncidentStatus.Recorded => Given(Recording),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}

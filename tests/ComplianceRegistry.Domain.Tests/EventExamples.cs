using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Log;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Tests.Arrangements;
using ComplianceRegistry.Domain.Tests.Assessments;
using ComplianceRegistry.Domain.Tests.Certification;
using ComplianceRegistry.Domain.Tests.Designations;
using ComplianceRegistry.Domain.Tests.Differences;
using ComplianceRegistry.Domain.Tests.Frameworks.Editions;
using ComplianceRegistry.Domain.Tests.Incidents;
using ComplianceRegistry.Domain.Tests.Monitoring;
using ComplianceRegistry.Domain.Tests.Recognition;
using ComplianceRegistry.Domain.Tests.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>One example of every kind of event; in this order the events of an aggregate make a possible life of it.</summary>
internal static class EventExamples
{
    public static IReadOnlyList<IEvent> Jurisdiction { get; } =
    [
        new JurisdictionEstablished(Germany),
        new JurisdictionAmended(Germany with { Name = "Federal Republic of Germany" }),
    ];

    public static IReadOnlyList<IEvent> Founder { get; } =
    [
        new PartyRegistered
        {
            Content = Sample.Company("DE", PartyRole.CompetentAuthority) with { Name = "Market Surveillance Authority", RegistrationNumber = null },
            Members = [new PartyMember(Sample.Official, MemberRole.Administrator)],
            Personal = new Contact("office@authority.example"),
        },
    ];

    public static IReadOnlyList<IEvent> AppliedParty { get; } =
    [
        new PartyApplied
        {
            Content = Sample.Company(),
            FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator),
            Personal = new Contact("compliance@provider.example", "Ada Example"),
        },
        new EvidenceRequested("An extract of the company register, not older than three months."),
        new EvidenceProvided { Evidence = [Sample.CompanyExtract] },
        new PartyVerified { Evidence = [Sample.CompanyExtract], Basis = new Basis(Sample.Authority, 1) },
        new MemberAdded(new PartyMember(Sample.Bob, MemberRole.Member)),
        new MemberRemoved(Sample.Bob),
        new MandateGiven(Sample.Representative),
        new MandateAccepted(Sample.Representative, new Basis(Sample.Representative, 4)),
        new MandateEnded(Sample.Representative),
        new PartySuspended("The company register shows it in liquidation."),
        new PartyReinstated("The liquidation was called off."),
        new PartyCeased("The company was dissolved."),
    ];

    public static IReadOnlyList<IEvent> RecordedParty { get; } =
    [
        new PartyRecorded { Content = Sample.Company() with { RegistrationNumber = null }, Source = "nl-algorithm-register" },
        new PartyClaimed
        {
            FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator),
            RegistrationNumber = "HRB 12345",
            Personal = new Contact("compliance@provider.example"),
        },
        new PartyRefused("The claimant is not the company."),
    ];

    public static IReadOnlyList<IEvent> System { get; } =
    [
        new SystemListed
        {
            Content = Sample.Content() with { Answers = Answers },
            Version = Sample.FirstVersion,
            Deployments = [Sample.OnMarket("DE")],
            Listings = [new Listing("DE", ListingStatus.Listed)],
            Home = "DE",
            Classifications = [HighRisk],
            Bases = [new Basis(Sample.Provider, 4)],
            Personal = new Contact("compliance@provider.example", "Ada Example"),
        },
        new SystemCorrected
        {
            Content = Sample.Content() with { Name = "Applicant Ranker Pro", Answers = Answers },
            Classifications = [HighRisk],
            Bases = [new Basis(Sample.Provider, 4)],
            Personal = new Contact("legal@provider.example"),
        },
        new VersionAdded(new SystemVersion("2.0", new string('b', 64), new DateOnly(2026, 8, 8), "Ranks by interview recordings as well.")),
        new SystemDeployed(new Deployment("FR", Sample.Deployer, DeploymentStatus.InService)),
        new ListingRestricted("FR", new MeasureGrounds(MeasureGround.RequirementsNotMet, "Article 79(5)", "https://authority.example/measures/17")),
        new ListingLifted("FR", "The provider corrected the system."),
        new BadgeShown(Sample.Badge(BadgeStatus.InForce, version: 2)),
        new RecognitionShown(RecognitionLives.To(RecognitionStatus.Active).State.Standing(1), OpensListing: true),
        new FlagRaised(Sample.Frozen),
        new FlagLowered(Sample.Frozen.Code, Sample.Frozen.Case),
        new ListingRecalled("FR", new MeasureGrounds(MeasureGround.SeriousIncident)),
        new ListingWithdrawn("DE", "Superseded."),
        new ListingArchived("DE"),
    ];

    public static IReadOnlyList<IEvent> Evidence { get; } =
    [
        new EvidenceAnnounced
        {
            Owner = Sample.Provider,
            Jurisdiction = "DE",
            Audience = new Audience(VisibilityClass.LeadAuthority, [Sample.Deployer], ["DE"]),
            Subject = new EvidenceSubject(Sample.System, Sample.Hash),
            Document = Report,
            Basis = new Basis(Sample.Provider, 4),
            Personal = new EvidenceTitle("Test report of Ada Example"),
        },
        new EvidenceReceived(new KeptContent("default", "00112233445566778899aabbccddeeff", new string('5', 64), new string('c', 64), Sample.Now)),
        new EvidenceRead(Sample.Authority, Sample.Official, 1, new Basis(Sample.Authority, 1)),
        new EvidenceReadRefused(Sample.Representative, Sample.Bob, 1, new Basis(Sample.Representative, 4)),
        new ReplacementAnnounced(Report with { Size = 2_000, Sha256 = new string('b', 64) }),
        new EvidenceReplaced(new KeptContent("default", "ffeeddccbbaa99887766554433221100", new string('6', 64), new string('d', 64), Sample.Now)),
        new EvidenceErased("Order 17/2026 of the data protection authority"),
    ];

    public static IReadOnlyList<IEvent> Outage { get; } =
    [
        new OutageDeclared
        {
            From = Sample.Now.AddHours(-2),
            Reason = OutageReason.TechnicalFailure,
            Jurisdictions = ["DE", "EU"],
            Basis = new Basis(Sample.Secretariat, 1),
        },
        new OutageEnded(Sample.Now.AddHours(-1), new Basis(Sample.Secretariat, 1)),
    ];

    /// <summary>What the registry records of its own log; no case of it.</summary>
    public static IReadOnlyList<IEvent> Log { get; } = [new EntryErased(42, "Order 17/2026 of the data protection authority"), new LogFilled()];

    /// <summary>What happens to the clocks of cases of any kind.</summary>
    public static IReadOnlyList<IEvent> Clocks { get; } = [new ClocksMoved(ClockMoves.Start(MovedClock), new Basis("OUT-0000-0000-0000-0", 2))];

    public static IEnumerable<IEvent> All =>
    [
        .. Log,
        .. Clocks,
        .. Jurisdiction,
        .. Founder,
        .. AppliedParty,
        .. RecordedParty,
        .. System,
        .. Evidence,
        .. Outage,
        .. AssessmentExamples.All,
        .. DesignationExamples.Each,
        .. DifferenceExamples.All,
        .. IncidentExamples.Each,
        .. MonitoringExamples.Each,
        .. EditionLives.Whole,
        EditionLives.Founded,
        .. CertificateExamples.Each,
        .. RequestExamples.Each,
        .. ArrangementExamples.Each,
        .. RecognitionExamples.Each,
    ];

    private static RunningClock MovedClock
    {
        get
        {
            var started = Rules.Book.Start(
                "report", "incident-report", "incident.reported", new DateTimeOffset(2026, 12, 10, 9, 0, 0, TimeSpan.Zero), new Seat("DE", "Europe/Berlin", "de"), Sample.Provider);
            var outage = new Domain.Time.Outage(started.Due!.Value.AddHours(-3), started.Due.Value.AddHours(2), "OUT-0000-0000-0000-0");
            return Rules.Book.Change(started, clock => clock.WithOutage(outage));
        }
    }

    private static AnnouncedDocument Report => new()
    {
        MediaType = "application/pdf",
        Size = 1_000,
        Sha256 = Sample.Hash,
        EffectiveFrom = new DateOnly(2025, 1, 1),
        EffectiveTo = new DateOnly(2025, 12, 31),
    };

    private static JurisdictionContent Germany => new()
    {
        Code = "DE",
        Name = "Germany",
        MemberOf = ["EU"],
        Languages = ["de"],
        TimeZone = "Europe/Berlin",
        Calendar = "de",
        NonPublicSection = [new NonPublicRule(NonPublicArea.LawEnforcement, "Regulation (EU) 2024/1689, Article 49(4)") { Links = [SystemLinkKind.RegisterEntry] }],
        Representative = new RepresentativeRule { Classes = ["high-risk"], LegalBasis = "Regulation (EU) 2024/1689, Article 22(1)" },
    };

    private static Answers Answers => new("common@2026-08", global::System.Collections.Immutable.ImmutableSortedDictionary<string, AnswerValue>.Empty
        .Add("ai-system", true).Add("annex-iii-areas", new[] { "employment" }).Add("annex-iii-employment", new[] { "recruitment" }));

    public static ClassificationResult HighRisk => new(
        "EU", "eu-ai-act@2026-07-27", "high-risk", ["Annex III(4)(a)"], new DateOnly(2027, 12, 2),
        [new WouldChange("annex-iii-areas", Array.Empty<string>(), "minimal")], null, [new AlsoApplies("transparency", ["Article 50(1)"], new DateOnly(2026, 8, 2))], null);
}

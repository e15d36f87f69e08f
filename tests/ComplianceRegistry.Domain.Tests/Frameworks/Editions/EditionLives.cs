using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using EditionScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Frameworks.Editions.EditionDecider,
    ComplianceRegistry.Domain.Frameworks.Editions.RequirementSetEdition,
    ComplianceRegistry.Domain.Frameworks.Editions.EditionCommand>;

namespace ComplianceRegistry.Domain.Tests.Frameworks.Editions;

/// <summary>Lives of an edition of a requirement set, up to each state.</summary>
internal static class EditionLives
{
    public const string Reference = "common@2026-11";

    public static readonly string Id = RequirementSetEdition.IdOf(Reference).ToString();
    public static readonly string OtherHash = new('b', 64);
    public static readonly Seat Brussels = new("EU", "Europe/Brussels", "eu");
    public static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    private static readonly DateTimeOffset Closed = new(2026, 11, 9, 23, 0, 0, TimeSpan.Zero);

    /// <summary>One event of every kind, as a possible life.</summary>
    public static IReadOnlyList<IEvent> Whole { get; } =
    [
        new EditionDrafted(Reference, Sample.Hash, Sample.Secretariat),
        new ConsultationOpened(Sample.Hash) { Clocks = Started("consultation", "edition-consultation") },
        new EditionCommented(new EditionComment(Sample.Provider, "CR-GOV-1", "Name a deputy as well.", Sample.Hash)),
        new ConsultationClosed(Closed) { Clocks = ClockMoves.End("consultation") },
        new EditionAdopted(Sample.Hash, Sample.Authority, new Basis(Sample.Authority, 3)) { Clocks = Started("entry-into-force", "edition-entry-into-force") },
        new EditionEnteredIntoForce(Closed.AddDays(21)) { Clocks = ClockMoves.End("entry-into-force") },
        new EditionSuperseded("common@2027-11", new Basis(RequirementSetEdition.IdOf("common@2027-11").ToString(), 6)) { Clocks = Started("transition", "edition-transition") },
        new EditionRetired(Closed.AddDays(386)) { Clocks = ClockMoves.End("transition") },
    ];

    /// <summary>How an edition with which the registry begins comes into force.</summary>
    public static IEvent Founded { get; } = new EditionFounded(Reference, Sample.Hash, Sample.Now);

    public static EditionScenario To(EditionStatus status) => new(Id, status switch
    {
        EditionStatus.Absent => [],
        EditionStatus.Draft => Whole.Take(1),
        EditionStatus.Consultation => Whole.Take(2),
        EditionStatus.Consulted => Whole.Take(4),
        EditionStatus.Adopted => Whole.Take(5),
        EditionStatus.InForce => Whole.Take(6),
        EditionStatus.Superseded => Whole.Take(7),
        _ => Whole,
    });

    public static EditionCommand Command(EditionTrigger trigger) => trigger switch
    {
        EditionTrigger.Found => new FoundEdition { Actor = Sample.Registry, Now = Sample.Now, Reference = Reference, ContentHash = Sample.Hash },
        EditionTrigger.Draft => new DraftEdition { Actor = Sample.TheSecretariat, Now = Sample.Now, Reference = Reference, ContentHash = OtherHash },
        EditionTrigger.OpenConsultation => new OpenConsultation { Actor = Sample.TheSecretariat, Now = Sample.Now, ContentHash = Sample.Hash, Seat = Brussels },
        EditionTrigger.Comment => new CommentOnEdition { Actor = Sample.Acting(Sample.Provider, "DE", PartyRole.Provider), Now = Sample.Now, Text = "Well done." },
        EditionTrigger.Adopt => new AdoptEdition { Actor = Sample.AuthorityOf("DE"), Now = Sample.Now, ContentHash = Sample.Hash, Seat = Berlin },
        EditionTrigger.Supersede => new SupersedeEdition
        {
            Actor = Sample.TheSecretariat,
            Now = Sample.Now,
            Successor = "common@2027-11",
            SuccessorStatus = EditionStatus.InForce,
            Seat = Brussels,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    private static ClockMoves Started(string name, string rule) => ClockMoves.Start(Rules.Book.Start(name, rule, "edition.test", Sample.Now, Brussels, null));
}

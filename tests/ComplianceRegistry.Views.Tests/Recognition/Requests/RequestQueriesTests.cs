using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Recognition.Requests;

namespace ComplianceRegistry.Views.Tests.Recognition.Requests;

public sealed class RequestQueriesTests
{
    private const string Employment = "annex-iii-employment";
    private static readonly string Difference = Id("NDF", "difference");

    [Fact]
    public async Task Requests_are_found_from_their_filing_on_by_place_status_route_system_and_certificate()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        Filed(register, "b", "BR");
        register.Add(Id("REQ", "a"), Admitted(register, RecognitionRoute.Technical, isDeemed: true));
        await register.Fill();

        Assert.Equal([Id("REQ", "a")], Found(register, new RequestSearch { Receiving = "KR" }));
        Assert.Equal([Id("REQ", "a"), Id("REQ", "b")], Found(register, new RequestSearch()));
        Assert.Equal([Id("REQ", "b")], Found(register, new RequestSearch { Status = RequestStatus.Submitted }));
        Assert.Equal([Id("REQ", "a")], Found(register, new RequestSearch { Route = RecognitionRoute.Technical }));
        Assert.Equal([Id("REQ", "b")], Found(register, new RequestSearch { Certificate = Id("CRT", "b") }));
        Assert.Empty(Found(register, new RequestSearch { Issuing = "US" }));
        var first = register.Requests.Search(new RequestSearch { Limit = 1 })!;
        Assert.Equal(Id("REQ", "b"), register.Requests.Search(new RequestSearch { Limit = 1, Cursor = first.Next })!.Items.Single().Id);
        Assert.Null(register.Requests.Search(new RequestSearch { Limit = 1, Receiving = "KR", Cursor = first.Next }));
    }

    [Fact]
    public async Task What_was_recognised_under_an_arrangement_is_known_for_the_next_request()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        await register.Fill();
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        await register.Add(Id("REQ", "a"), Recognised(register, isTacit: true, days: 14)).Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "KR", "annex-iii-migration"));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "b"), "KR", Employment));
    }

    [Fact]
    public async Task What_was_recognised_stays_known_when_its_conditions_fall_and_it_is_refused_in_the_end()
    {
        await using var register = new Register();
        Filed(register, "a", "KR");
        Happened(register, "a", RequestStatus.RecognisedWithConditions, at => new RequestRecognised(IsTacit: false, [Condition], []) { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Remitted, at => new RequestAppealDecided(AppealOutcome.Remitted, "Look again.") { Effective = at.Now, Status = at.Status });
        Happened(register, "a", RequestStatus.Refused, at => Refused(at, isSealed: false));
        Filed(register, "b", "BR");
        Happened(register, "b", RequestStatus.Refused, at => Refused(at, isSealed: false));
        await register.Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
        Assert.False(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));

        Happened(register, "b", RequestStatus.Recognised, at => new RequestAppealDecided(AppealOutcome.Overturned, "It is met.") { Effective = at.Now, Status = at.Status });
        await register.Fill();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "BR", Employment));
        await register.Rebuild();
        Assert.True(register.Requests.HasRecognised(Id("ARR", "a"), "KR", Employment));
    }

    [Fact]
    public async Task Figures_tell_medians_silence_objections_and_the_use_of_differences_per_receiving_jurisdiction()
    {
        await using var register = new Register();
        foreach (var (name, days) in new[] { ("a", 4), ("b", 10), ("c", 30) })
        {
            Filed(register, name, "KR");
            register.Add(Id("REQ", name), Admitted(register, RecognitionRoute.Streamlined, isDeemed: name == "a"));
            register.Add(Id("REQ", name), Recognised(register, isTacit: name == "c", days));
        }

        Filed(register, "d", "KR");
        register.Add(Id("REQ", "d"), Admitted(register, RecognitionRoute.Streamlined, isDeemed: false));
        register.Add(Id("REQ", "d"), new RequestObjected([Ground], []) { Effective = register.Now.AddDays(1), Status = RequestStatus.Objected });
        register.Add(Id("REQ", "d"), new ObjectionLapsed { Effective = register.Now.AddDays(40), Status = RequestStatus.UnderReview });
        Filed(register, "e", "BR");
        await register.Fill();

        var korea = register.Requests.Figures("KR").Single();
        Assert.Equal((4, 3, 1, 1, 1, 1), (korea.Filed, korea.Recognised, korea.Tacit, korea.DeemedComplete, korea.Objections, korea.ObjectionsOverturned));
        Assert.Equal(1, korea.UseOfDifferences[Difference]);
        var review = korea.Times.Single(time => time is { Status: RequestStatus.UnderReview, Route: RecognitionRoute.Streamlined });
        Assert.Equal((4, 7.0), (review.Count, review.MedianDays));
        Assert.Equal(["BR", "KR"], register.Requests.Figures(null).Select(place => place.Receiving));
        await register.Rebuild();
        Assert.Equal<MedianTime>([.. korea.Times], [.. register.Requests.Figures("KR").Single().Times]);
    }

    private static RecognitionCondition Condition => new(1, Difference, "Show the notice.", "A screenshot of the notice.", new DateOnly(2026, 12, 31));

    private static void Happened(Register register, string name, RequestStatus status, Func<(DateTimeOffset Now, RequestStatus Status), RequestEvent> @event) =>
        register.Add(Id("REQ", name), @event((register.Now, status)));

    private static RecognitionRefused Refused((DateTimeOffset Now, RequestStatus Status) at, bool isSealed) =>
        new(new RefusalStatement { Grounds = [Ground], IsSealed = isSealed }, isSealed, Until: null, []) { Effective = at.Now, Status = at.Status };

    private static ReasonedGround Ground => new() { Ground = RecognitionGround.NationalDifferenceUnmet, Provision = "Article 31", Difference = Difference };

    private static string[] Found(Register register, RequestSearch search) => [.. register.Requests.Search(search)!.Items.Select(item => item.Id)];

    private static RequestAdmitted Admitted(Register register, RecognitionRoute route, bool isDeemed) =>
        new(new RouteChoice(route, ["Because."]), new RouteFacts(), isDeemed) { Effective = register.Now, Status = RequestStatus.UnderReview };

    private static RequestRecognised Recognised(Register register, bool isTacit, int days) =>
        new(isTacit, [], []) { Effective = register.Now.AddDays(days), Status = RequestStatus.Recognised };

    private static void Filed(Register register, string name, string receiving)
    {
        var certificate = new CertificateStanding
        {
            Certificate = Id("CRT", name),
            Status = CertificateStatus.Active,
            System = Id("AIS", name),
            Holder = Id("PTY", name),
            Body = Id("PTY", "body"),
            Jurisdiction = "DE",
            Basis = new Basis(Id("CRT", name), 2),
        };
        var arrangement = new ArrangementStanding
        {
            Arrangement = Id("ARR", "a"),
            Title = "Arrangement",
            Status = ArrangementStatus.InForce,
            Terms = new ArrangementTerms { Notice = new Period(6, TimeUnit.Month) },
            Basis = new Basis(Id("ARR", "a"), 5),
        };
        var gaps = new GapAnalysis
        {
            At = register.Now,
            Certificate = certificate.Basis,
            Class = CertificateClass.HighRisk,
            Receiving = receiving,
            Profile = "default@2026-11",
            Asked = new RequirementSetPin("common", "2026-11", new string('a', 64)),
            Relation = RelationBasis.Same,
            Counts = new GapCounts(0, 0, 0, 0),
        };
        var content = new RequestContent { Certificate = certificate.Certificate, Receiving = receiving, VersionHash = new string('a', 64), Scope = [Employment] };
        var filing = new RequestFiling(arrangement, "EU", receiving, certificate, gaps, register.Now);
        register.Add(Id("REQ", name), new RequestSubmitted(content, new RecognitionDeclaration("It is.", "Director", null), filing, new RouteFacts())
        {
            Effective = register.Now,
            Status = RequestStatus.Submitted,
        });
    }

    private static string Id(string prefix, string name) =>
        RegistryId.Create(prefix, global::System.Security.Cryptography.SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(prefix + name))).ToString();
}

using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Views.Tests.Recognition.Requests;

/// <summary>Short ways to the acts of requests for recognition.</summary>
internal static class RequestActs
{
    public const string Employment = "annex-iii-employment";
    public static readonly string Difference = Id("NDF", "difference");

    public static RecognitionDeclaration Declaration => new("It is.", "Director", null);

    public static RecognitionCondition Condition => new(1, Difference, "Show the notice.", "A screenshot of the notice.", new DateOnly(2026, 12, 31));

    public static void Happened(Register register, string name, RequestStatus status, Func<(DateTimeOffset Now, RequestStatus Status), RequestEvent> @event) =>
        register.Add(Id("REQ", name), @event((register.Now, status)));

    public static RecognitionRefused Refused((DateTimeOffset Now, RequestStatus Status) at, bool isSealed) =>
        new(new RefusalStatement { Grounds = [Ground], IsSealed = isSealed }, isSealed, Until: null, []) { Effective = at.Now, Status = at.Status };

    public static ReasonedGround Ground => new() { Ground = RecognitionGround.NationalDifferenceUnmet, Provision = "Article 31", Difference = Difference };

    public static RequestAdmitted Admitted(Register register, RecognitionRoute route, bool isDeemed) =>
        new(new RouteChoice(route, ["Because."]), new RouteFacts(), isDeemed) { Effective = register.Now, Status = RequestStatus.UnderReview };

    public static RequestRecognised Recognised(Register register, bool isTacit, int days) =>
        new(isTacit, [], []) { Effective = register.Now.AddDays(days), Status = RequestStatus.Recognised };

    public static void Filed(Register register, string name, string receiving)
    {
        var content = new RequestContent { Certificate = Id("CRT", name), Receiving = receiving, VersionHash = new string('a', 64), Scope = [Employment] };
        register.Add(Id("REQ", name), new RequestSubmitted(content, Declaration, Filing(register, name, receiving, "a"), new RouteFacts())
        {
            Effective = register.Now,
            Status = RequestStatus.Submitted,
        });
    }

    public static RequestFiling Filing(Register register, string name, string receiving, string arranged)
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
            Arrangement = Id("ARR", arranged),
            Title = "Arrangement",
            Status = ArrangementStatus.InForce,
            Terms = new ArrangementTerms { Notice = new Period(6, TimeUnit.Month) },
            Basis = new Basis(Id("ARR", arranged), 5),
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
        return new RequestFiling(arrangement, "EU", receiving, certificate, gaps, register.Now);
    }

    public static string Id(string prefix, string name) =>
        RegistryId.Create(prefix, global::System.Security.Cryptography.SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(prefix + name))).ToString();
}

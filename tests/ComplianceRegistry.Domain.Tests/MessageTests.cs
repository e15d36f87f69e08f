using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Requests;
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
using ComplianceRegistry.Domain.Tests.Systems;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>Commands, states and refusals pass between silos unchanged.</summary>
public sealed class MessageTests
{
    private static readonly Serializer Serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();

    public static TheoryData<string> Commands => [.. Every<Command>().Select(type => type.Name)];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_arrives_as_it_was_sent(string name)
    {
        var type = Every<Command>().Single(type => type.Name == name);
        var command = (Command)Filled(type);
        Assert.Equal(Json(command), Json(Serializer.Deserialize<Command>(Serializer.SerializeToArray(command))));
    }

    [Fact]
    public void A_party_arrives_as_it_was_sent() =>
        Arrives(EventExamples.AppliedParty.SkipLast(4).Aggregate(PartyDecider.Absent(Sample.Provider), PartyDecider.Evolve));

    [Fact]
    public void A_system_arrives_as_it_was_sent() => Arrives(EventExamples.System.Aggregate(AiSystemDecider.Absent(Sample.System), AiSystemDecider.Evolve));

    [Fact]
    public void Evidence_arrives_as_it_was_sent() => Arrives(EventExamples.Evidence.Aggregate(EvidenceDecider.Absent("EVD"), EvidenceDecider.Evolve));

    [Fact]
    public void An_outage_arrives_as_it_was_sent() => Arrives(EventExamples.Outage.Aggregate(OutageDecider.Absent("OUT"), OutageDecider.Evolve));

    [Fact]
    public void A_jurisdiction_arrives_as_it_was_sent() =>
        Arrives(EventExamples.Jurisdiction.Aggregate(JurisdictionDecider.Absent("JUR"), JurisdictionDecider.Evolve));

    [Fact]
    public void A_designation_arrives_as_it_was_sent()
    {
        var lived = DesignationLives.Active.And(DesignationLives.Restrict).And(DesignationLives.Contesting).And(DesignationLives.Announce).State;
        Arrives(lived);
        Arrives(DesignationLives.Active.And(DesignationLives.Extend).And(DesignationLives.Objecting).State);
        Arrives(lived.Standing(7));
    }

    [Fact]
    public void A_declared_difference_arrives_as_it_was_sent()
    {
        var lived = DifferenceExamples.All.SkipLast(1).Aggregate(DifferenceDecider.Absent(DifferenceLives.Id), DifferenceDecider.Evolve);
        Arrives(lived);
        Arrives(DifferenceLives.To(DifferenceStatus.Withdrawn).State);
        Arrives(lived.StandingAt(Sample.Now.AddDays(1), 7));
    }

    [Fact]
    public void The_numbers_of_bodies_arrive_as_they_were_sent() =>
        Arrives(BodyNumbersDecider.Evolve(BodyNumbersDecider.Absent("BNR"), new BodyNumberAssigned(DesignationLives.Body, "0001")));

    [Theory]
    [InlineData(AssessmentKind.ImpactAssessment)]
    [InlineData(AssessmentKind.RedTeamReport)]
    [InlineData(AssessmentKind.BenchmarkResult)]
    [InlineData(AssessmentKind.IndependentAudit)]
    [InlineData(AssessmentKind.SocioEconomicImpact)]
    public void An_assessment_arrives_as_it_was_sent(AssessmentKind kind)
    {
        var life = AssessmentLives.To(AssessmentStatus.Started, kind).Concat(AssessmentExamples.All.Skip(2));
        Arrives(life.Aggregate(AssessmentDecider.Absent(AssessmentLives.Id), AssessmentDecider.Evolve) with { Content = AssessmentSamples.Of(kind) });
    }

    [Fact]
    public void A_monitoring_plan_arrives_as_it_was_sent() => Arrives(MonitoringLives.Given(MonitoringLives.Submit, MonitoringLives.Bad).State);

    [Fact]
    public void An_incident_arrives_as_it_was_sent()
    {
        Arrives(IncidentLives.Given(IncidentLives.Open, IncidentLives.Filing, IncidentLives.Freeze, IncidentLives.Complete, IncidentLives.Act, IncidentLives.Require).State);
        Arrives(IncidentLives.Given(IncidentLives.Recording).State);
    }

    [Fact]
    public void An_edition_arrives_as_it_was_sent() => Arrives(EditionLives.Whole.Take(7).Aggregate(EditionDecider.Absent(EditionLives.Id), EditionDecider.Evolve));

    [Fact]
    public void An_arrangement_arrives_as_it_was_sent()
    {
        var lived = ArrangementLives.To(ArrangementStatus.Suspended).And(ArrangementLives.Pause(ArrangementLives.Korean), ArrangementLives.Leave(ArrangementLives.Korean), ArrangementLives.Amend);
        Arrives(lived.State);
        Arrives(ArrangementLives.To(ArrangementStatus.Terminated).State);
        Arrives(ArrangementLives.OfTwo.And(ArrangementLives.Leave(ArrangementLives.Korean)).Pass("withdrawal-kr").State.Standing(7));
    }

    [Fact]
    public void A_certificate_arrives_as_it_was_sent()
    {
        Arrives(CertificateLives.To(CertificateStatus.UnderTransfer).And(CertificateLives.Hear).And(CertificateLives.Modify).State);
        Arrives(CertificateLives.To(CertificateStatus.Withdrawn).State);
        Arrives(CertificateLives.InForce.State.Standing(7));
    }

    [Fact]
    public void A_request_for_recognition_arrives_as_it_was_sent()
    {
        Arrives(RequestExamples.Refused.Aggregate(RequestDecider.Absent(RequestLives.Id), RequestDecider.Evolve));
        Arrives(RequestLives.To(RequestStatus.RecognisedWithConditions).State.Recognised(6));
        Arrives(RequestLives.To(RequestStatus.JointVerification).And(RequestLives.Report).State);
    }

    [Fact]
    public void A_recognition_arrives_as_it_was_sent()
    {
        var suspended = RecognitionLives.To(RecognitionStatus.SuspendedProvisional).And(RecognitionLives.Notify, RecognitionLives.Objection, RecognitionLives.Meet);
        Arrives(suspended.State);
        Arrives(RecognitionLives.To(RecognitionStatus.Revoked).State);
        Arrives(suspended.State.Standing(7));
    }

    [Fact]
    public void A_refusal_arrives_as_it_was_sent() => Arrives(Rejection.Invalid([new Fault("/name", "required", "A text is required here.")]));

    private static void Arrives<T>(T message) => Assert.Equal(Json(message), Json(Serializer.Deserialize<T>(Serializer.SerializeToArray(message))));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, value!.GetType(), RegistryJson.Options);

    private static IEnumerable<Type> Every<T>() => typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract);

    /// <summary>A message of a type with a value in every property, so that one without an <c>[Id]</c> is found missing on the other side.</summary>
    private static object Filled(Type type)
    {
        var message = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            property.SetValue(message, Value(property.PropertyType));
        }

        return message;
    }

    private static object Value(Type type) => Values.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var value)
        ? value
        : throw new InvalidOperationException($"Give an example of {type} to this test.");

    private static readonly Dictionary<Type, object> Values = new object[]
    {
        "text", true, 1, 2L, new Audience(VisibilityClass.PartiesOnly, ["PTY"], ["DE"]), new EvidenceSubject("AIS", "hash"), EvidenceItems.EvidenceLives.First,
        Sample.Now, new Domain.Time.Outage(Sample.Now, null, "OUT-0000-0000-0000-0"), new Basis("OUT-0000-0000-0000-0", 1), ListingStatus.Withdrawn, SystemLives.TheProvider, SystemLives.Represented, Sample.Company(), new Contact("a@b.example", "A"),
        SystemRulesTests.Recruiting(), Sample.FirstVersion, Sample.OnMarket("DE"), SystemLives.Grounds, new PartyMember(Sample.Ada, MemberRole.Administrator),
        Sample.Badge(BadgeStatus.Suspended, version: 3), Sample.Frozen, FlagCode.Frozen,
        JurisdictionContent(), Array(new Fault("/a", "b", "c")), Array(Sample.CompanyExtract), Array(new PartyMember(Sample.Bob, MemberRole.Member)),
        Array(Sample.OnMarket("FR")), Array(new Domain.Classification.ClassificationResult("EU", "eu@1", "minimal", [], null, [], null, [], null)),
        DesignationLives.Berlin, DesignationLives.Measure, CompetenceProof.DocumentaryEvidence, new DateOnly(2027, 12, 31), Array("text"),
        DifferenceLives.Content,
        MonitoringLives.Watched, Array(MonitoringLives.Submit.Metrics[0]), ReportingInterval.Weekly, Array(new Measurement("a", Sample.Now, "1")), BreachAnswer.Corrected, PlanEnd.SystemWithdrawn,
        IncidentLives.TheSystem, IncidentLives.Told, IncidentLives.Recording.Origin, CorrectionKind.Recall, MilestoneStep.Plan, 3,
        Array(IncidentKind.Death), Array(IncidentLives.TheSystem), Array(IncidentLives.Berlin), Array(CorrectionKind.Recall), Array(AuthorityMeasure.Inspection),
        Array(new RequiredStep(MilestoneStep.Plan, new Domain.Time.Period(2, Domain.Time.TimeUnit.Week))),
        AssessmentSamples.Of(AssessmentKind.IndependentAudit), AssessmentLives.Release, new BasedOn(AssessmentLives.Id, AssessmentLives.First), FollowUpOutcome.Accepted,
        AssessmentLives.Given(AssessmentLives.To(AssessmentStatus.Approved)).State.Standing(5), Array(AssessmentSamples.Named),
        EditionStatus.Adopted, CertificateLives.Edition,
        CertificateLives.Content, CertificateLives.Registered, CertificateLives.Designated, CertificateLives.Measure, CertificateLives.Needed,
        ProposalKind.Renewal, Array(CertificateLives.Audited), Array(new EarlierDecision("CRT", AdverseKind.Refusal, "PTY", Sample.Now, new Basis("CRT", 2))),
        RecognitionLives.Recognised, RecognitionLives.Certified, RecognitionLives.Terminated(null), RecognitionLives.Measure, RecognitionLives.SuspensionProposal.Notice,
        RecognitionLives.To(RecognitionStatus.Active).State.Standing(1), RecognitionCause.LateReturn,
        OutageReason.SecurityIncident,
        RequestLives.Content, RequestLives.Certificate, RequestLives.Filing, RequestLives.Trusted, RequestLives.Submit.Declaration, RequestLives.Refusal,
        Sample.ProviderIn("DE", new Mandate(Sample.Representative, MandateStatus.Accepted)), DecisionKind.Refusal, AppealOutcome.Remitted,
        new WorkPlan("A laboratory is needed.", ["Test in the laboratory."]), Array(ChecklistItem.Fee), Array(RequestLives.Content.Answers[0]),
        Array(RequestLives.Ask.Questions[0]), Array(RequestLives.Ground), Array(RequestLives.Condition), Array(RequestLives.Cure.Cures[0]), Array(VerifiedFact.NotConfirmed),
        ArrangementLives.Terms, ArrangementLives.Grounds,
    }.DistinctBy(value => value.GetType()).ToDictionary(value => value.GetType());

    private static JurisdictionContent JurisdictionContent() => ((JurisdictionEstablished)EventExamples.Jurisdiction[0]).Content;

    private static ImmutableArray<T> Array<T>(T item) => [item];
}

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

namespace ComplianceRegistry.Domain.Tests;

/// <summary>Golden streams replay to the same state when everything personal in them was erased.</summary>
public sealed class ReplayTests
{
    [Fact]
    public void A_jurisdiction_replays() => Verify(JurisdictionDecider.Absent("JUR"), JurisdictionDecider.Evolve, EventExamples.Jurisdiction);

    [Fact]
    public void An_applicant_replays() => Verify(PartyDecider.Absent(Sample.Provider), PartyDecider.Evolve, EventExamples.AppliedParty);

    [Fact]
    public void A_founder_replays() => Verify(PartyDecider.Absent(Sample.Authority), PartyDecider.Evolve, EventExamples.Founder);

    [Fact]
    public void A_recorded_party_replays() => Verify(PartyDecider.Absent(Sample.Provider), PartyDecider.Evolve, EventExamples.RecordedParty);

    [Fact]
    public void A_system_replays() => Verify(AiSystemDecider.Absent(Sample.System), AiSystemDecider.Evolve, EventExamples.System);

    [Fact]
    public void An_edition_replays() => Verify(EditionDecider.Absent(EditionLives.Id), EditionDecider.Evolve, EditionLives.Whole);

    [Fact]
    public void A_request_for_recognition_replays() => Verify(RequestDecider.Absent(RequestLives.Id), RequestDecider.Evolve, RequestExamples.Refused);

    [Fact]
    public void A_designation_replays() => Verify(DesignationDecider.Absent(DesignationLives.Id), DesignationDecider.Evolve, DesignationExamples.All);

    [Fact]
    public void A_declared_difference_replays() => Verify(DifferenceDecider.Absent(DifferenceLives.Id), DifferenceDecider.Evolve, DifferenceExamples.All);

    [Fact]
    public void Evidence_replays() => Verify(EvidenceDecider.Absent("EVD"), EvidenceDecider.Evolve, EventExamples.Evidence);

    [Fact]
    public void A_monitoring_plan_replays() => Verify(MonitoringDecider.Absent(MonitoringLives.Id), MonitoringDecider.Evolve, MonitoringExamples.All);

    [Fact]
    public void An_incident_replays() => Verify(IncidentDecider.Absent(IncidentLives.Id), IncidentDecider.Evolve, IncidentExamples.All);

    [Fact]
    public void An_assessment_replays() => Verify(AssessmentDecider.Absent(AssessmentLives.Id), AssessmentDecider.Evolve, AssessmentExamples.All);

    [Fact]
    public void A_certificate_replays() => Verify(CertificateDecider.Absent(CertificateLives.Id), CertificateDecider.Evolve, CertificateExamples.All);

    [Fact]
    public void An_arrangement_replays() => Verify(ArrangementDecider.Absent(ArrangementLives.Id), ArrangementDecider.Evolve, ArrangementExamples.All);

    [Fact]
    public void A_recognition_replays() => Verify(RecognitionDecider.Absent(RecognitionLives.Id), RecognitionDecider.Evolve, RecognitionExamples.All);

    [Fact]
    public void An_outage_replays() => Verify(OutageDecider.Absent("OUT"), OutageDecider.Evolve, EventExamples.Outage);

    private static void Verify<TState>(TState absent, Func<TState, IEvent, TState> evolve, IReadOnlyList<IEvent> stream)
    {
        var (whole, erased) = (absent, absent);
        foreach (var @event in stream)
        {
            var (kind, facts) = (EventCodec.KindOf(@event), EventCodec.WriteFacts(@event));
            whole = evolve(whole, EventCodec.Read(kind, facts, EventCodec.WritePersonal(@event)));
            erased = evolve(erased, EventCodec.Read(kind, facts, []));
            Assert.Equal(Facts(whole), Facts(erased));
        }
    }

    private static string Facts<TState>(TState state)
    {
        var json = JsonSerializer.SerializeToNode(state, RegistryJson.Options)!.AsObject();
        json.Remove("contact");
        json.Remove("title");
        json.Remove("narratives");
        return json.ToJsonString();
    }
}

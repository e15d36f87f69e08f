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
using Stateless.Graph;
using Stateless.Reflection;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>The diagrams in <c>contracts/workflows</c> are drawn from the machines.</summary>
public sealed class WorkflowDiagramTests
{
    private static readonly SystemGuards Anybody = new(null, null, Sample.TheSecretariat, null);

    [Fact]
    public void The_diagram_of_a_jurisdiction_is_true() =>
        Verify("jurisdiction", JurisdictionWorkflow.Machine(JurisdictionDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_party_is_true() => Verify("party", PartyWorkflow.Machine(PartyDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_system_is_true() => Verify("system", SystemWorkflow.Machine(SystemPhase.Absent, Anybody).GetInfo());

    [Fact]
    public void The_diagram_of_a_listing_is_true() => Verify("listing", ListingWorkflow.Machine(ListingStatus.Absent, "DE", Anybody).GetInfo());

    [Fact]
    public void The_diagram_of_a_designation_is_true() => Verify("designation", DesignationWorkflow.Machine(DesignationDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_notification_of_a_designation_is_true() =>
        Verify("designation-notification", NotificationWorkflow.Machine(DesignationDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_contest_of_competence_is_true() => Verify(
        "designation-contest", ContestWorkflow.Machine(DesignationDecider.Absent("x") with { Status = DesignationStatus.Active }, Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_declared_difference_is_true() =>
        Verify("difference", DifferenceWorkflow.Machine(DifferenceDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_request_for_recognition_is_true() =>
        Verify("recognition-request", RequestWorkflow.Machine(RequestDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_evidence_is_true() => Verify("evidence", EvidenceWorkflow.Machine(EvidenceDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_monitoring_plan_is_true() => Verify("monitoring", MonitoringWorkflow.Machine(PlanStatus.Absent, isProviderSide: false).GetInfo());

    [Fact]
    public void The_diagram_of_an_incident_is_true() =>
        Verify("incident", IncidentWorkflow.Machine(IncidentDecider.Absent("x"), new IncidentGuards([], Sample.TheSecretariat, null)).GetInfo());

    [Fact]
    public void The_diagram_of_an_authoritys_part_in_an_incident_is_true() => Verify("incident-authority", TrackWorkflow.Machine(TrackStatus.Concerned).GetInfo());

    [Fact]
    public void The_diagram_of_an_assessment_is_true() => Verify(
        "assessment", AssessmentWorkflow.Machine(AssessmentStatus.Absent, new AssessmentGuards(AssessmentDecider.Absent("x"), Sample.TheSecretariat, null)).GetInfo());

    [Fact]
    public void The_diagram_of_an_edition_is_true() => Verify("edition", EditionWorkflow.Machine(EditionDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_certificate_is_true() => Verify("certificate", CertificateWorkflow.Machine(CertificateDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_an_arrangement_is_true() => Verify("arrangement", ArrangementWorkflow.Machine(ArrangementDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_a_recognition_is_true() => Verify("recognition", RecognitionWorkflow.Machine(RecognitionDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    [Fact]
    public void The_diagram_of_an_outage_is_true() => Verify("outage", OutageWorkflow.Machine(OutageDecider.Absent("x"), Sample.TheSecretariat).GetInfo());

    private static void Verify(string name, StateMachineInfo machine) => Approved.Verify($"workflows/{name}.mmd", MermaidGraph.Format(machine));
}

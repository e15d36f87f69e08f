using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Assessments;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Designations;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.EvidenceItems;
using ComplianceRegistry.Web.Frameworks;
using ComplianceRegistry.Web.Incidents;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Monitoring;
using ComplianceRegistry.Web.Parties;
using ComplianceRegistry.Web.Recognition;
using ComplianceRegistry.Web.Recognition.Requests;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What the endpoints of the topics work with.</summary>
internal static class Topics
{
    public static void AddTopics(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(RulebookFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts")));
        services.AddSingleton(FrameworkFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "frameworks")));
        services.AddSingleton(provider => provider.GetRequiredService<FrameworkFiles>().Catalog);
        var requirements = RequirementFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "frameworks"));
        services.AddSingleton(requirements).AddSingleton(requirements.Catalog);
        services.AddSingleton<AssessmentCases>();
        services.AddSingleton<AssessmentEvidence>();
        services.AddSingleton<AssessmentFiling>();
        services.AddSingleton<EditionCases>();
        services.AddSingleton<KnownJurisdictions>();
        services.AddSingleton<PartyCases>();
        services.AddSingleton<SystemCases>();
        services.AddSingleton<ICertificateIndex, CertificateIndex>();
        services.AddSingleton<IRecognitionIndex, RecognitionIndex>();
        services.AddSingleton<IAssessmentIndex, AssessmentIndex>();
        services.AddRegistryReactions();
        services.AddSingleton<SystemStatuses>();
        services.AddSingleton<PublicSystems>();
        services.AddSingleton<ServedPages>();
        services.AddSingleton<CaseHistory>();
        services.AddSingleton(ScopeFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "scopes")));
        services.AddSingleton<DesignationCases>();
        services.AddSingleton<EvidenceCases>();
        services.AddSingleton<EvidenceUploads>();
        services.AddSingleton<EvidenceContents>();
        services.AddSingleton<EvidenceErasing>();
        services.AddSingleton<ConcernedSystems>();
        services.AddSingleton<IncidentCases>();
        services.AddSingleton<ConfidentialIncidents>();
        services.AddSingleton<MonitoringCases>();
        services.AddSingleton(provider => CertificationFiles.Load(
            Path.Combine(AppContext.BaseDirectory, "contracts", "certification"), provider.GetRequiredService<RequirementCatalog>()));
        services.AddSingleton(RecognitionFiles.Load(Path.Combine(AppContext.BaseDirectory, "contracts", "recognition"), requirements.Catalog));
        services.AddSingleton<AnswerEvidence>();
        services.AddSingleton<GapAnalyses>();
        services.AddSingleton<RecognitionPreviews>();
        services.AddSingleton<CertificateBases>();
        services.AddSingleton<NonPublicCertificates>();
        services.AddSingleton<CertificateCases>();
        services.AddSingleton<BindingSignatories>();
        services.AddSingleton<RequestBases>();
        services.AddSingleton<RequestCases>();
        services.AddSingleton<RecognitionCases>();
        services.AddSingleton<ArrangementCases>();
        services.AddSingleton<DifferenceBases>();
        services.AddSingleton<DifferenceCases>();
    }
}

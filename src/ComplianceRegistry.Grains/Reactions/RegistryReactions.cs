using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Outages;
using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Grains.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>Every rule that reaches from case to case, and the check that they are kept.</summary>
public static class RegistryReactions
{
    /// <summary>Adds the reactions, which need <see cref="ICertificateIndex"/>, <see cref="IRecognitionIndex"/> and <see cref="IAssessmentIndex"/> beside what the grains need.</summary>
    public static IServiceCollection AddRegistryReactions(this IServiceCollection services) => services
        .AddSingleton<IReaction, DeclaredOutageReaction>()
        .AddSingleton<IReaction, MovedClockReaction>()
        .AddSingleton<IReaction, CertificatesFollowDesignations>()
        .AddSingleton<IReaction, CertificatesMeetDesignations>()
        .AddSingleton<IReaction, CertificatesFollowSystems>()
        .AddSingleton<IReaction, CertificatesMeetSystems>()
        .AddSingleton<IReaction, CertificatesFollowIncidents>()
        .AddSingleton<IReaction, ListingsFollowCertificates>()
        .AddSingleton<IReaction, ListingsFollowIncidents>()
        .AddSingleton<IReaction, ListingsFollowReporting>()
        .AddSingleton<IReaction, ListingsFollowBreaches>()
        .AddSingleton<IReaction, AssessmentsFollowEvidence>()
        .AddSingleton<IReaction, AssessmentsMeetEvidence>()
        .AddSingleton<IReaction, RecognitionsFollowRequests>()
        .AddSingleton<IReaction, RecognitionsFollowCertificates>()
        .AddSingleton<IReaction, RecognitionsFollowSystems>()
        .AddSingleton<IReaction, RecognitionsFollowEditions>()
        .AddSingleton<IReaction, RecognitionsFollowArrangements>()
        .AddSingleton<IReaction, RecognitionsFollowSuccessors>()
        .AddSingleton<IReaction, ListingsFollowRecognitions>()
        .AddSingleton<ICrossCheck, CertificateCheck>()
        .AddSingleton<ICrossCheck, AssessmentCheck>()
        .AddSingleton<ICrossCheck, RecognitionCheck>();
}

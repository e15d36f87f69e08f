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
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Differences;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Grains.Jurisdictions;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Monitoring;
using ComplianceRegistry.Grains.Outages;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Recognition;
using ComplianceRegistry.Grains.Recognition.Requests;
using ComplianceRegistry.Grains.Systems;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Configuration;

namespace ComplianceRegistry.Grains;

/// <summary>Puts the registry's grains into a silo.</summary>
public static class RegistryGrains
{
    /// <summary>
    /// Adds what the grains need beside what the host composes as singletons: <see cref="Ledger.ILogStore"/>, <see cref="Ledger.Sqlite.Replica"/>,
    /// <see cref="Ledger.Sealing.CaseKeys"/>, <see cref="Domain.Rulebook"/>, <see cref="Time.RegistryClock"/> and <see cref="Commands.IdDerivation"/>.
    /// <see cref="LogRules"/> may be given as well. How silos find each other is the host's choice.
    /// </summary>
    public static ISiloBuilder AddRegistryGrains(this ISiloBuilder silo)
    {
        // A call that finds its case leaving memory is sent on to the next activation; under load that happens more than twice, the default.
        silo.Configure<SiloMessagingOptions>(messaging => messaging.MaxForwardCount = 8);
        silo.Services.AddMetrics();
        silo.Services.TryAddSingleton<LogRules>();
        silo.Services.TryAddSingleton<LogMetrics>();
        silo.Services.TryAddSingleton<Erasures>();
        silo.Services.TryAddSingleton<CaseLog>();
        silo.Services.TryAddSingleton<KnownCases>();
        silo.Services.TryAddSingleton<CaseKinds>();
        silo.Services.AddCaseKind<IPartyGrain>(Party.IdPrefix);
        silo.Services.AddCaseKind<IAiSystemGrain>(AiSystem.IdPrefix);
        silo.Services.AddCaseKind<IArrangementGrain>(Arrangement.IdPrefix);
        silo.Services.AddCaseKind<IAssessmentGrain>(Assessment.IdPrefix);
        silo.Services.AddCaseKind<IDesignationGrain>(Designation.IdPrefix);
        silo.Services.AddCaseKind<IDifferenceGrain>(NationalDifference.IdPrefix);
        silo.Services.AddCaseKind<IEvidenceGrain>(EvidenceItem.IdPrefix);
        silo.Services.AddCaseKind<IIncidentGrain>(Incident.IdPrefix);
        silo.Services.AddCaseKind<IEditionGrain>(RequirementSetEdition.IdPrefix);
        silo.Services.AddCaseKind<IRecognitionGrain>(GrantedRecognition.IdPrefix);
        silo.Services.AddCaseKind<IRecognitionRequestGrain>(RecognitionRequest.IdPrefix);
        silo.Services.AddCaseKind<IMonitoringGrain>(MonitoringPlan.IdPrefix);
        silo.Services.AddCaseKind<ICertificateGrain>(Certificate.IdPrefix);
        silo.Services.AddCaseKind<IJurisdictionGrain>(Jurisdiction.IdPrefix);
        silo.Services.AddCaseKind<IOutageGrain>(DeclaredOutage.IdPrefix);
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.TryAddSingleton<DeadlineMetrics>();
        silo.Services.TryAddSingleton<ReactionMetrics>();
        silo.Services.TryAddSingleton(DeadlineOptions.Default);
        silo.Services.TryAddSingleton(CrossCheckOptions.Default);
        silo.Services.TryAddSingleton<CrossCheckMetrics>();
        silo.Services.AddSingleton<ICrossCheck, DeadlineCheck>().AddSingleton<ICrossCheck, OutageCheck>();
        silo.Services.TryAddSingleton<PartyGrains>();
        silo.Services.TryAddSingleton<AiSystemGrains>();
        silo.Services.TryAddSingleton<ArrangementGrains>();
        silo.Services.TryAddSingleton<AssessmentGrains>();
        silo.Services.TryAddSingleton<DesignationGrains>();
        silo.Services.TryAddSingleton<DifferenceGrains>();
        silo.Services.TryAddSingleton<CertificateGrains>();
        silo.Services.TryAddSingleton<BodyNumbersGrains>();
        silo.Services.TryAddSingleton<EvidenceGrains>();
        silo.Services.TryAddSingleton<EvidenceBlobs>();
        silo.Services.TryAddSingleton<PresentEvidence>();
        silo.Services.TryAddSingleton<IncidentGrains>();
        silo.Services.TryAddSingleton<EditionGrains>();
        silo.Services.TryAddSingleton<RecognitionGrains>();
        silo.Services.TryAddSingleton<RecognitionRequestGrains>();
        silo.Services.TryAddSingleton<MonitoringGrains>();
        silo.Services.TryAddSingleton<OutageGrains>();
        silo.Services.TryAddSingleton<RegistryFounding>();
        return silo;
    }

    /// <summary>
    /// Adds what goes on without anybody asking: deadlines, reactions (<see cref="IReaction"/>) and cross-checks (<see cref="ICrossCheck"/>), which need
    /// <see cref="INodeView"/> and <see cref="Ledger.ICursorStore"/> beside what the grains need. Comes after the silo, which starts before it.
    /// </summary>
    public static IServiceCollection AddRegistryWakers(this IServiceCollection services) =>
        services.AddHostedService<DeadlineWaker>().AddHostedService<ReactionWaker>().AddHostedService<CrossCheckWaker>();
}

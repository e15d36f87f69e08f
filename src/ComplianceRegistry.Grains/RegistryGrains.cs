using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Parties;
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
        silo.Services.TryAddSingleton<PartyGrains>();
        silo.Services.TryAddSingleton<AiSystemGrains>();
        silo.Services.TryAddSingleton<DesignationGrains>();
        silo.Services.TryAddSingleton<BodyNumbersGrains>();
        silo.Services.TryAddSingleton<RegistryFounding>();
        return silo;
    }
}

using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>Which listings a registration opens, and which of them is at home.</summary>
internal static class HomeListing
{
    /// <summary>
    /// The jurisdictions in which a registration opens listings, the home listing's first. Home is where the provider is established if the system
    /// is deployed there or nowhere yet; else where it is deployed first.
    /// </summary>
    public static ImmutableArray<string> Opened(string? establishment, ImmutableArray<Deployment> deployments)
    {
        var places = deployments.Select(deployment => deployment.Jurisdiction).Distinct().ToImmutableArray();
        return places.IsEmpty ? establishment is null ? [] : [establishment]
            : establishment is not null && places.Contains(establishment) ? [establishment, .. places.Remove(establishment)]
            : places;
    }
}

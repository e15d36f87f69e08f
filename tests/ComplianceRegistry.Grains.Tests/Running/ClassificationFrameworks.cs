using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The frameworks of the repository.</summary>
internal static class ClassificationFrameworks
{
    public static FrameworkCatalog Catalog { get; } = FrameworkCatalog.Parse(Repository.Files("frameworks")).OrThrow("contracts/frameworks");
}

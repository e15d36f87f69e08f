using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Web.Certification;

/// <summary>The rules on needed assessments that ship with the registry.</summary>
internal static class CertificationFiles
{
    /// <summary>The newest version in a folder. Any fault in it, by itself or against the requirement sets, stops the start.</summary>
    public static NeededAssessmentsRules Load(string folder, RequirementCatalog catalog)
    {
        var file = Directory.EnumerateFiles(folder, "needed-assessments@*.json").Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There are no rules on needed assessments in {folder}.");
        var rules = NeededAssessmentsRules.Parse(File.ReadAllBytes(file)).OrThrow(file);
        var faults = rules.Against(catalog);
        return new Parsed<NeededAssessmentsRules>(faults.IsEmpty ? rules : null, faults).OrThrow(file);
    }
}

using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Web.Certification;

/// <summary>The rules on needed assessments that ship with the registry.</summary>
internal static class CertificationFiles
{
    /// <summary>The newest version in a folder. Any fault in it stops the start.</summary>
    public static NeededAssessmentsRules Load(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "needed-assessments@*.json").Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There are no rules on needed assessments in {folder}.");
        return NeededAssessmentsRules.Parse(File.ReadAllBytes(file)).OrThrow(file);
    }
}

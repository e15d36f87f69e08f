using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>What jurisdictions ask of others' certificates, as it ships with the registry.</summary>
internal static class RecognitionFiles
{
    /// <summary>The newest version in a folder. Any fault in it stops the start.</summary>
    public static RecognitionProfiles Load(string folder, RequirementCatalog requirements)
    {
        var file = Directory.EnumerateFiles(folder, "profiles@*.json").Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There are no profiles for recognition in {folder}.");
        return RecognitionProfiles.Parse(File.ReadAllBytes(file), requirements).OrThrow(file);
    }
}

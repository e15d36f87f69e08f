using ComplianceRegistry.Domain.Designations;

namespace ComplianceRegistry.Web.Designations;

/// <summary>The scope codes that ship with the registry.</summary>
internal static class ScopeFiles
{
    /// <summary>The newest edition in a folder. Any fault in it stops the start.</summary>
    public static ScopeVocabulary Load(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "scopes@*.json").Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There is no edition of the scope codes in {folder}.");
        return ScopeVocabulary.Parse(File.ReadAllBytes(file)).OrThrow(file);
    }
}

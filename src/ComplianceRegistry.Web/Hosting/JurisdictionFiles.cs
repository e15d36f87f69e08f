using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The jurisdictions that ship with the registry.</summary>
internal static class JurisdictionFiles
{
    /// <summary>The newest edition in a folder. Any fault in it stops the start.</summary>
    public static JurisdictionSeed Load(string folder)
    {
        var file = Directory.EnumerateFiles(folder, "jurisdictions@*.json").Max(StringComparer.Ordinal)
            ?? throw new InvalidOperationException($"There is no edition of the jurisdictions in {folder}.");
        return JurisdictionSeed.Parse(File.ReadAllBytes(file)).OrThrow(file);
    }
}

using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What jurisdictions ask of others' certificates: the data in <c>contracts/recognition</c>. Immutable.</summary>
/// <param name="Version">The version; later ones sort after earlier ones.</param>
/// <param name="Provisional">What could not be checked against an official text, and why.</param>
/// <param name="Profiles">At most one for each jurisdiction.</param>
/// <param name="Default">What holds for jurisdictions without one; it names no jurisdiction.</param>
public sealed record RecognitionProfiles(
    string Version, ImmutableArray<ProvisionalPart> Provisional, ImmutableArray<RecognitionProfile> Profiles, RecognitionProfile Default)
{
    /// <summary>The profile of a jurisdiction: its own, else that of a union to which it belongs, else the default under its own code.</summary>
    /// <returns>The profile; null when the registry does not know the jurisdiction.</returns>
    public RecognitionProfile? Of(string jurisdiction, JurisdictionCatalog jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        return !jurisdictions.Contains(jurisdiction) ? null
            : jurisdictions.Governing(jurisdiction).Select(governing => Profiles.FirstOrDefault(one => one.Jurisdiction == governing.Code)).FirstOrDefault(one => one is not null)
                ?? Default with { Jurisdiction = jurisdiction };
    }

    /// <summary>Name and version of a profile, such as <c>eu@2026-11</c>.</summary>
    public string ReferenceOf(RecognitionProfile profile) => $"{profile?.Jurisdiction.ToLowerInvariant()}@{Version}";

    /// <summary>Reads the profiles from their data file (<c>contracts/recognition/profiles.schema.json</c>), listing every fault.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <param name="requirements">The sets that a profile may name.</param>
    public static Parsed<RecognitionProfiles> Parse(ReadOnlyMemory<byte> utf8Json, RequirementCatalog requirements) => DataDocument.Parse(
        utf8Json,
        data =>
        {
            _ = data.OptionalText("$schema");
            return new RecognitionProfiles(
                data.Id("version"),
                data.List("provisional", part => new ProvisionalPart(part.Text("subject"), part.Text("reason"))),
                data.List("profiles", RecognitionProfile.Read),
                data.Object("default", RecognitionProfile.ReadDefault)!);
        },
        profiles => Check(profiles, requirements));

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte}, RequirementCatalog)"/>
    public static Parsed<RecognitionProfiles> Parse(string json, RequirementCatalog requirements) => Parse(Encoding.UTF8.GetBytes(json), requirements);

    private static ImmutableArray<Fault> Check(RecognitionProfiles profiles, RequirementCatalog requirements)
    {
        var faults = new FaultList();
        foreach (var (index, profile) in profiles.Profiles.Index())
        {
            if (profile.Jurisdiction.Length > 0)
                faults.Jurisdiction($"/profiles/{index}/jurisdiction", profile.Jurisdiction);
            if (profiles.Profiles.Take(index).Any(before => before.Jurisdiction == profile.Jurisdiction))
                faults.Add($"/profiles/{index}/jurisdiction", "repeated", $"There is a profile of '{profile.Jurisdiction}' already.");
            if (profile.UseNeedsRecognition is { Classes.IsEmpty: true })
                faults.Add($"/profiles/{index}/useNeedsRecognition/classes", "empty", "A condition of use names the classes that it is about.");
            Set(faults, $"/profiles/{index}", profile, requirements);
        }

        if (profiles.Default is { } @default)
            Set(faults, "/default", @default, requirements);
        return faults.ToImmutable();
    }

    private static void Set(FaultList faults, string pointer, RecognitionProfile profile, RequirementCatalog requirements)
    {
        if (profile.RequirementSet.Length > 0 && requirements.Find(profile.RequirementSet) is null)
            faults.Add($"{pointer}/requirementSet", "unknown-set", $"There is no requirement set '{profile.RequirementSet}'.");
    }
}

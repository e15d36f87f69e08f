using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Reads the texts of a mapped row as the content of a system.</summary>
internal static class RowContent
{
    /// <summary>The command that registers the row, or null with every fault of it.</summary>
    public static RegisterImported? Read(
        MappedRow row, ImportMapping mapping, RecordedParties parties, FrameworkCatalog catalog, Actor actor, out ImmutableArray<Fault> faults)
    {
        var found = row.Faults.ToBuilder();
        var section = Choice(row, ImportFields.Section, SystemSection.Public, found);
        var status = Choice(row, ImportFields.Status, ListingStatus.Listed, found);
        var deployment = Choice(row, ImportFields.DeploymentStatus, DeploymentStatus.InService, found);
        var sector = row[ImportFields.Sector] ?? "other";
        if (!catalog.Sectors.Contains(sector))
        {
            found.Add(new Fault($"/{ImportFields.Sector}", "unknown-sector", $"'{sector}' is not in the vocabulary of sectors."));
        }

        var version = Version(row, found);
        faults = found.ToImmutable();
        return !faults.IsEmpty ? null : new RegisterImported
        {
            Actor = actor,
            Source = mapping.Source,
            Status = status,
            Version = version,
            Content = Content(row, parties.IdOf(row[ImportFields.Provider]!), section, sector),
            Contact = row[ImportFields.Contact] is { } email ? new Contact(email) : null,
            Deployments = [new Deployment(mapping.Jurisdiction, row[ImportFields.Deployer] is { } deployer ? parties.IdOf(deployer) : null, deployment)],
            Classifications = Classifier.Classify(catalog, null),
        };
    }

    private static SystemContent Content(MappedRow row, string provider, SystemSection section, string sector) => new()
    {
        Provider = provider,
        Name = row[ImportFields.Name]!,
        Reference = row[ImportFields.Reference],
        IntendedPurpose = row[ImportFields.IntendedPurpose]!,
        DataAndLogic = row[ImportFields.DataAndLogic],
        Section = section,
        Sector = sector,
        Links = row[ImportFields.Url] is { } url ? [new SystemLink(SystemLinkKind.RegisterEntry, url)] : [],
    };

    private static SystemVersion? Version(MappedRow row, ImmutableArray<Fault>.Builder faults)
    {
        if (row[ImportFields.VersionLabel] is not { } label)
        {
            return null;
        }

        if (row[ImportFields.VersionDate] is not { } text)
        {
            return new SystemVersion(label);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new SystemVersion(label, Date: date);
        }

        faults.Add(new Fault($"/{ImportFields.VersionDate}", "date", $"'{text}' is not a date of the form yyyy-MM-dd; the mapping may name its dateFormat."));
        return null;
    }

    private static T Choice<T>(MappedRow row, string field, T whenAbsent, ImmutableArray<Fault>.Builder faults)
        where T : struct, Enum
    {
        if (row[field] is not { } text)
        {
            return whenAbsent;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        faults.Add(new Fault($"/{field}", "choice", $"'{text}' is not one of: {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."));
        return whenAbsent;
    }
}

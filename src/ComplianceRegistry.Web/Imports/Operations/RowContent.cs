using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Time;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Reads the texts of mapped rows as the content of systems, under the rules that hold for what is filed over REST.</summary>
internal sealed class RowContent(
    ImportMapping mapping, RecordedParties parties, FrameworkCatalog frameworks, JurisdictionCatalog jurisdictions, Actor actor, RegistryClock clock)
{
    private readonly SystemRules _rules = new(frameworks, jurisdictions);

    /// <summary>The command that registers the row, or null with every fault of it.</summary>
    public RegisterImported? Read(MappedRow row, out ImmutableArray<Fault> faults)
    {
        var found = row.Faults.ToBuilder();
        var section = Choice(row, ImportFields.Section, SystemSection.Public, found);
        var status = Choice(row, ImportFields.Status, ListingStatus.Listed, found);
        var deployment = Choice(row, ImportFields.DeploymentStatus, DeploymentStatus.InService, found);
        var sector = row[ImportFields.Sector] ?? "other";
        if (!frameworks.Sectors.Contains(sector))
            found.Add(frameworks.Sectors.Unknown($"/{ImportFields.Sector}", sector));
        var version = Version(row, found);
        faults = found.ToImmutable();
        return faults.IsEmpty
            ? Prepared(
                new RegisterImported
                {
                    Actor = actor,
                    Source = mapping.Source,
                    Status = status,
                    Version = version,
                    Content = Content(row, section, sector),
                    Contact = row[ImportFields.Contact] is { } email ? new Contact(email) : null,
                    Deployments = [new Deployment(mapping.Jurisdiction, row[ImportFields.Deployer] is { } deployer ? parties.IdOf(deployer, section) : null, deployment)],
                },
                out faults)
            : null;
    }

    /// <summary>The command with its classes, if the vocabularies and the law of the place allow it.</summary>
    private RegisterImported? Prepared(RegisterImported command, out ImmutableArray<Fault> faults)
    {
        var prepared = (RegisterImported)_rules.Prepare(AiSystemDecider.Absent(""), command);
        faults = prepared.Faults.IsEmpty ? [] : SystemContentValidation.Validate(prepared, clock.Now);
        return faults.IsEmpty ? prepared : null;
    }

    private SystemContent Content(MappedRow row, SystemSection section, string sector) => new()
    {
        Provider = parties.IdOf(row[ImportFields.Provider]!, section),
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
            return null;
        if (row[ImportFields.VersionDate] is not { } text)
            return new SystemVersion(label);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new SystemVersion(label, Date: date);
        faults.Add(new Fault($"/{ImportFields.VersionDate}", "date", $"'{text}' is not a date of the form yyyy-MM-dd; the mapping may name its dateFormat."));
        return null;
    }

    private static T Choice<T>(MappedRow row, string field, T whenAbsent, ImmutableArray<Fault>.Builder faults)
        where T : struct, Enum
    {
        if (row[field] is not { } text)
            return whenAbsent;
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == text)
                return value;
        }

        faults.Add(new Fault($"/{field}", "choice", $"'{text}' is not one of: {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."));
        return whenAbsent;
    }
}

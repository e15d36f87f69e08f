using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>Checks the form of what is filed about a system. Pointers are those of the API's document: <c>/name</c>, <c>/version/contentHash</c>.</summary>
public static class SystemContentValidation
{
    /// <summary>Every fault of form in a registration: lengths, characters, patterns, dates, what is required in which section.</summary>
    /// <param name="command">The command as filed.</param>
    /// <param name="now">The instant against which dates are checked.</param>
    public static ImmutableArray<Fault> Validate(SystemCommand command, DateTimeOffset now)
    {
        var faults = new FaultList();
        switch (command)
        {
            case RegisterSystem register:
                Content(faults, register, imported: false);
                Version(faults, "/version", register.Version, now, imported: false);
                Deployments(faults, register.Deployments);
                break;
            case RegisterImported register:
                Content(faults, register, imported: true);
                Import(faults, register, now);
                break;
            case CorrectSystem correct:
                Content(faults, correct, imported: false);
                break;
            case AddVersion add:
                Version(faults, "", add.Version, now, imported: false);
                faults.AddRange(add.Faults);
                break;
            case SetDeployment set:
                Deployment(faults, "", set.Deployment);
                faults.AddRange(set.Faults);
                break;
            case ListingCommand listing:
                Measure(faults, listing);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Content(FaultList faults, SystemContentCommand command, bool imported)
    {
        var content = command.Content;
        faults.Party("/provider", content.Provider);
        faults.Party("/representative", content.Representative);
        faults.RequiredText("/name", content.Name, SystemLimits.Name);
        faults.OptionalLine("/reference", content.Reference, SystemLimits.Reference);
        faults.RequiredText("/intendedPurpose", content.IntendedPurpose, SystemLimits.IntendedPurpose);
        if (content.Section == SystemSection.Public && !imported && command is not CorrectSystem)
        {
            faults.RequiredText("/dataAndLogic", content.DataAndLogic, SystemLimits.DataAndLogic);
        }
        else
        {
            faults.OptionalText("/dataAndLogic", content.DataAndLogic, SystemLimits.DataAndLogic);
        }

        faults.RequiredText("/sector", content.Sector, SystemLimits.Sector);
        Links(faults, content.Links);
        PartyContentValidation.Contact(faults, command.Contact);
        if (content.Section == SystemSection.NonPublic && NonPublicSection.AreasOf(content).IsEmpty)
        {
            faults.Add(
                "/section",
                "not-for-this-use",
                "The non-public section is for law enforcement, migration, asylum and border only: neither the sector nor the answers say so.");
        }

        faults.AddRange(command.Faults);
    }

    private static void Links(FaultList faults, ImmutableArray<SystemLink> links)
    {
        faults.MaxItems("/links", links, SystemLimits.Links);
        foreach (var (index, link) in links.Index())
        {
            faults.Url($"/links/{index}/url", link.Url, SystemLimits.Url);
        }
    }

    private static void Version(FaultList faults, string pointer, SystemVersion version, DateTimeOffset now, bool imported)
    {
        faults.RequiredText(pointer + "/label", version.Label, SystemLimits.VersionLabel);
        faults.OptionalLine(pointer + "/label", string.IsNullOrWhiteSpace(version.Label) ? null : version.Label, SystemLimits.VersionLabel);
        if (!imported || version.ContentHash is not null)
        {
            faults.Sha256(pointer + "/contentHash", version.ContentHash);
        }

        if (version.Date is null && !imported)
        {
            faults.Add(pointer + "/date", "required", "The date of the version is required.");
        }

        // Not in the future anywhere on Earth: the day begins first at UTC+14.
        if (version.Date > DateOnly.FromDateTime(now.UtcDateTime.AddHours(14)))
        {
            faults.Add(pointer + "/date", "future", "The date of a version does not lie in the future.");
        }

        faults.OptionalText(pointer + "/substantialModification", version.SubstantialModification, SystemLimits.SubstantialModification);
    }

    private static void Deployments(FaultList faults, ImmutableArray<Deployment> deployments)
    {
        faults.MaxItems("/deployments", deployments, SystemLimits.Deployments);
        foreach (var (index, deployment) in deployments.Index())
        {
            Deployment(faults, $"/deployments/{index}", deployment);
            if (deployments.Take(index).Any(earlier => earlier.Jurisdiction == deployment.Jurisdiction && earlier.Deployer == deployment.Deployer))
            {
                faults.Add($"/deployments/{index}", "repeated", "The same deployer is named twice for this jurisdiction.");
            }
        }
    }

    private static void Deployment(FaultList faults, string pointer, Deployment deployment)
    {
        faults.Jurisdiction(pointer + "/jurisdiction", deployment.Jurisdiction);
        faults.Party(pointer + "/deployer", deployment.Deployer);
    }

    private static void Import(FaultList faults, RegisterImported register, DateTimeOffset now)
    {
        if (register.Version is { } version)
        {
            Version(faults, "/version", version, now, imported: true);
        }

        Deployments(faults, register.Deployments);
        faults.KebabCase("/source", register.Source, SystemLimits.Source);
        if (register.Status == ListingStatus.Absent)
        {
            faults.Add("/status", "choice", "An imported entry is listed, restricted, withdrawn, recalled or archived.");
        }

        foreach (var (index, deployment) in register.Deployments.Index().Where(item => item.Item.Jurisdiction != register.Actor.Jurisdiction))
        {
            faults.Add(
                $"/deployments/{index}/jurisdiction",
                "other-jurisdiction",
                "A register is imported into the jurisdiction of the authority that keeps it.");
        }
    }

    private static void Measure(FaultList faults, ListingCommand command)
    {
        switch (command)
        {
            case RestrictListing restrict:
                Grounds(faults, restrict.Grounds);
                break;
            case RecallListing recall:
                Grounds(faults, recall.Grounds);
                break;
            case LiftRestriction lift:
                faults.OptionalText("/reason", lift.Reason, SystemLimits.Reason);
                break;
            case WithdrawListing withdraw:
                faults.OptionalText("/reason", withdraw.Reason, SystemLimits.Reason);
                break;
        }
    }

    private static void Grounds(FaultList faults, MeasureGrounds? grounds)
    {
        faults.OptionalLine("/grounds/provision", grounds?.Provision, SystemLimits.Provision);
        faults.OptionalText("/grounds/reason", grounds?.Reason, SystemLimits.Reason);
        if (grounds is { Code: MeasureGround.NationalRule, Provision: null })
        {
            faults.Add("/grounds/provision", "required", "A national rule is named by its provision.");
        }
    }
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>
/// Applies vocabularies, frameworks and jurisdictions to a command before it is decided: fills in its classes, and what is at fault
/// against them. The results are recorded with the act, so that a new edition of a rule never changes what was decided.
/// </summary>
/// <param name="frameworks">Questionnaires, rules and sectors.</param>
/// <param name="jurisdictions">The jurisdictions that are known.</param>
/// <param name="recognition">What jurisdictions ask before a system is used; null where no use is stated, as in imports.</param>
public sealed class SystemRules(FrameworkCatalog frameworks, JurisdictionCatalog jurisdictions, RecognitionProfiles? recognition = null)
{
    /// <summary>The command, ready for <see cref="AiSystemDecider.Decide"/>. Faults that the caller found already are kept.</summary>
    public SystemCommand Prepare(AiSystem state, SystemCommand command) => command switch
    {
        RegisterSystem register => Prepare(register, HomeListing.Opened(register.Provider?.Jurisdiction, register.Deployments)),
        RegisterImported imported => Prepare(imported, [imported.Actor.Jurisdiction]),
        CorrectSystem correct => Prepare(correct, [.. state.Listings.Select(listing => listing.Jurisdiction)]),
        AddVersion add when state.IsNonPublic => add with { Faults = [.. add.Faults, .. FieldsOf(state).Check(add.Version, "")] },
        SetDeployment set when state.Content is not null => set with
        {
            Faults = [.. set.Faults, .. Check(state, set)],
            NeedsRecognition = NeedsRecognition(state, set.Deployment.Jurisdiction),
            Sharing = [.. jurisdictions.SharingLawWith(set.Deployment.Jurisdiction)],
            Governing = [.. jurisdictions.Governing(set.Deployment.Jurisdiction).Select(governing => governing.Code)],
        },
        _ => command,
    };

    private SystemContentCommand Prepare(SystemContentCommand command, ImmutableArray<string> listed)
    {
        ImmutableArray<Fault> answers = command.Content.Answers is { } given ? AnswersValidation.Validate(frameworks, given, "/answers") : [];
        var classes = answers.IsEmpty ? Classifier.Classify(frameworks, command.Content.Answers) : [];
        return command with
        {
            Classifications = classes,
            Faults =
            [
                .. command.Faults,
                .. answers,
                .. CheckSector(command),
                .. CheckPlaces(command, listed),
                .. CheckReducedFields(command, listed),
                .. CheckRepresentative(command, listed, classes),
            ],
        };
    }

    /// <summary>The provision of a jurisdiction that asks for a certificate before a system of its class is used there; null when none does.</summary>
    private string? NeedsRecognition(AiSystem state, string jurisdiction) =>
        recognition?.Of(jurisdiction, jurisdictions)?.UseNeedsRecognition is { } condition
        && state.Classifications.Any(result => jurisdictions.IsWithin(jurisdiction, result.Jurisdiction) && condition.Classes.Contains(result.Class))
            ? condition.Provision
            : null;

    private IEnumerable<Fault> CheckSector(SystemContentCommand command)
    {
        var sector = command.Content.Sector;
        if (!string.IsNullOrWhiteSpace(sector) && !frameworks.Sectors.Contains(sector))
        {
            yield return frameworks.Sectors.Unknown("/sector", sector);
        }
    }

    private IEnumerable<Fault> CheckPlaces(SystemContentCommand command, ImmutableArray<string> listed)
    {
        foreach (var (index, deployment) in DeploymentsOf(command).Index().Where(item => !jurisdictions.Contains(item.Item.Jurisdiction)))
        {
            yield return jurisdictions.Unknown($"/deployments/{index}/jurisdiction", deployment.Jurisdiction);
        }

        if (command.Content.Section == SystemSection.NonPublic)
        {
            foreach (var code in listed.Where(code => !NonPublicSection.IsProvidedIn(jurisdictions, code, command.Content)))
            {
                yield return new Fault("/section", "no-non-public-section", $"The law of '{code}' has no non-public section for this use.");
            }
        }
    }

    private IEnumerable<Fault> CheckReducedFields(SystemContentCommand command, ImmutableArray<string> listed)
    {
        if (command.Content.Section != SystemSection.NonPublic)
        {
            return [];
        }

        var fields = new ReducedFields(jurisdictions, command.Content, listed);
        return fields.Check(command.Content).Concat(fields.Check(VersionOf(command), "/version"));
    }

    private ReducedFields FieldsOf(AiSystem state) => new(jurisdictions, state.Content!, state.Listings.Select(listing => listing.Jurisdiction));

    private IEnumerable<Fault> CheckRepresentative(SystemContentCommand command, ImmutableArray<string> listed, ImmutableArray<ClassificationResult> classes) =>
        command is RegisterImported || command.Provider is null
            ? []
            : Representation.Missing(jurisdictions, command.Provider, command.Representative, listed, classes)
                .Select(missing => new Fault("/representative", "representative-required", missing));

    private IEnumerable<Fault> Check(AiSystem state, SetDeployment command)
    {
        var code = command.Deployment.Jurisdiction;
        if (!jurisdictions.Contains(code))
        {
            return [jurisdictions.Unknown("/jurisdiction", code)];
        }

        if (state.StatusIn(code) != ListingStatus.Absent)
        {
            return [];
        }

        var section = state.IsNonPublic ? CheckNewPlace(state, code) : [];
        return command.Provider is null
            ? section
            : section.Concat(Representation.Missing(jurisdictions, command.Provider, command.Representative, [code], state.Classifications)
                .Select(missing => new Fault("/jurisdiction", "representative-required", missing)));
    }

    private IEnumerable<Fault> CheckNewPlace(AiSystem state, string code)
    {
        if (!NonPublicSection.IsProvidedIn(jurisdictions, code, state.Content!))
        {
            return [new Fault("/jurisdiction", "no-non-public-section", $"The law of '{code}' has no non-public section for this use.")];
        }

        var refused = new ReducedFields(jurisdictions, state.Content!, [code]).Check(state.Content!).Select(fault => fault.Pointer).ToArray();
        return refused.Length == 0
            ? []
            : [new Fault("/jurisdiction", "more-than-reduced-fields", $"The non-public section of '{code}' does not take {string.Join(", ", refused)}. Correct the entry first.")];
    }

    private static ImmutableArray<Deployment> DeploymentsOf(SystemContentCommand command) => command switch
    {
        RegisterSystem register => register.Deployments,
        RegisterImported imported => imported.Deployments,
        _ => [],
    };

    private static SystemVersion? VersionOf(SystemContentCommand command) => command switch
    {
        RegisterSystem register => register.Version,
        RegisterImported imported => imported.Version,
        _ => null,
    };
}

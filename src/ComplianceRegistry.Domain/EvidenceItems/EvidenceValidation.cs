using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>Checks what is said of evidence. Pointers are those of the API's document.</summary>
internal static partial class EvidenceValidation
{
    public static ImmutableArray<Fault> Validate(EvidenceCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case AnnounceEvidence announce:
                faults.RequiredText("/title", announce.Title, EvidenceLimits.Title);
                faults.OptionalLine("/title", announce.Title, EvidenceLimits.Title);
                Check(faults, announce.Audience);
                Check(faults, announce.Subject);
                Check(faults, announce.Document);
                faults.AddRange(announce.Faults);
                break;
            case AnnounceReplacement replacement:
                Check(faults, replacement.Document);
                break;
            case EraseEvidence erase:
                faults.RequiredText("/basis", erase.LegalBasis, EvidenceLimits.Basis);
                faults.Pattern("/basis", erase.LegalBasis, Basis(), "A reference has letters, digits, spaces and . / : _ - only.");
                break;
        }

        return [.. faults.ToImmutable().Distinct()];
    }

    private static void Check(FaultList faults, AnnouncedDocument document)
    {
        faults.Pattern("/mediaType", document.MediaType, MediaType(), "A media type such as application/pdf is expected, in lower case and without parameters.");
        faults.OptionalLine("/mediaType", document.MediaType, EvidenceLimits.MediaType);
        faults.Sha256("/sha256", document.Sha256);
        if (document.Size is < 1 or > EvidenceLimits.Size)
        {
            faults.Add("/size", "range", $"A document has 1 to {EvidenceLimits.Size} bytes.");
        }

        if (document.EffectiveTo < document.EffectiveFrom)
        {
            faults.Add("/effectiveTo", "order", "The last day for which the document speaks is before the first.");
        }
    }

    private static void Check(FaultList faults, Audience audience)
    {
        var (least, most) = audience.Class switch
        {
            VisibilityClass.AuthoritiesOfArrangement => (1, EvidenceLimits.Jurisdictions),
            VisibilityClass.LeadAuthority => (1, 1),
            _ => (0, 0),
        };
        if (audience.Jurisdictions.Length < least || audience.Jurisdictions.Length > most)
        {
            faults.Add("/jurisdictions", "count", $"Under the visibility '{Kebab.Of(audience.Class)}' {least} to {most} jurisdictions are named.");
        }

        if (audience.Class == VisibilityClass.CustodianSealed)
        {
            faults.Add("/visibility", "not-yet-open", "Evidence for custodians alone is taken with redress, to whose custodians' keys it is encrypted; not yet here.");
        }

        if (audience.IsPublic && !audience.Parties.IsEmpty)
        {
            faults.Add("/parties", "public", "Everybody may read what is public; no party is named.");
        }

        faults.MaxItems("/parties", audience.Parties, EvidenceLimits.Parties);
        foreach (var (index, party) in audience.Parties.Index())
        {
            faults.Party($"/parties/{index}", party);
        }

        foreach (var (index, code) in audience.Jurisdictions.Index())
        {
            faults.Jurisdiction($"/jurisdictions/{index}", code);
        }
    }

    private static void Check(FaultList faults, EvidenceSubject? subject)
    {
        if (subject is null)
        {
            return;
        }

        if (!RegistryId.TryParse(subject.System, AiSystem.IdPrefix, out var id) || id.ToString() != subject.System)
        {
            faults.Add("/subject/system", "malformed-id", "The id of an AI system is expected, such as AIS-7K2M-9QXD-4WTZ-5, in capitals.");
        }

        faults.Sha256("/subject/versionHash", subject.VersionHash);
    }

    [GeneratedRegex(EvidenceLimits.MediaTypePattern, RegexOptions.CultureInvariant)]
    private static partial Regex MediaType();

    [GeneratedRegex(EvidenceLimits.BasisPattern, RegexOptions.CultureInvariant)]
    private static partial Regex Basis();
}

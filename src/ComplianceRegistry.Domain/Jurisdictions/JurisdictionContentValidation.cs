using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>Checks what is recorded of a jurisdiction.</summary>
public static partial class JurisdictionContentValidation
{
    private const int Name = 100;
    private const int LegalBasis = 300;
    private const int Languages = 40;
    private const int Unions = 10;

    /// <summary>Every fault of form, with pointers into the content.</summary>
    public static ImmutableArray<Fault> Validate(JurisdictionContent content)
    {
        var faults = new FaultList();
        Check(faults, "", content);
        return faults.ToImmutable();
    }

    internal static void Check(FaultList faults, string pointer, JurisdictionContent content)
    {
        faults.Jurisdiction(pointer + "/code", content.Code);
        faults.RequiredText(pointer + "/name", content.Name, Name);
        faults.Pattern(pointer + "/timeZone", content.TimeZone, TimeZone(), "The IANA name of a time zone such as Europe/Berlin is expected.");
        faults.Pattern(pointer + "/calendar", content.Calendar, Calendar(), "The kebab-case id of a calendar is expected.");
        CheckUnions(faults, pointer, content);
        CheckLanguages(faults, pointer, content);
        foreach (var (index, rule) in content.NonPublicSection.Index())
        {
            faults.RequiredText($"{pointer}/nonPublicSection/{index}/legalBasis", rule.LegalBasis, LegalBasis);
        }

        if (content.Representative is { } representative)
        {
            faults.RequiredText(pointer + "/representative/legalBasis", representative.LegalBasis, LegalBasis);
        }
    }

    private static void CheckUnions(FaultList faults, string pointer, JurisdictionContent content)
    {
        faults.MaxItems(pointer + "/memberOf", content.MemberOf, Unions);
        foreach (var (index, union) in content.MemberOf.Index())
        {
            faults.Jurisdiction($"{pointer}/memberOf/{index}", union);
            if (union == content.Code)
            {
                faults.Add($"{pointer}/memberOf/{index}", "own-member", "A jurisdiction is no member of itself.");
            }
        }
    }

    private static void CheckLanguages(FaultList faults, string pointer, JurisdictionContent content)
    {
        faults.MaxItems(pointer + "/languages", content.Languages, Languages);
        if (content.Languages.IsEmpty)
        {
            faults.Add(pointer + "/languages", "required", "A jurisdiction has at least one language.");
        }

        foreach (var (index, language) in content.Languages.Index())
        {
            faults.Pattern($"{pointer}/languages/{index}", language, LanguageTag(), "A BCP 47 language tag such as de or pt-BR is expected.");
        }
    }

    [GeneratedRegex(@"^(UTC|[A-Z][A-Za-z]+(/[A-Z][A-Za-z_-]+){1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeZone();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageTag();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>Checks what a party's entry says. Pointers are those of the API's document: <c>/name</c>, <c>/contact/email</c>.</summary>
public static partial class PartyContentValidation
{
    /// <summary>Every fault of form: lengths, characters, patterns, roles.</summary>
    public static ImmutableArray<Fault> Validate(PartyContent content, Contact? contact)
    {
        var faults = new FaultList();
        Content(faults, content);
        Contact(faults, contact);
        return faults.ToImmutable();
    }

    /// <summary>A fault when the registry does not know the jurisdiction of establishment.</summary>
    public static ImmutableArray<Fault> AgainstJurisdictions(PartyContent content, JurisdictionCatalog known) =>
        known.Contains(content.Jurisdiction) ? [] : [known.Unknown("/jurisdiction", content.Jurisdiction)];

    internal static ImmutableArray<Fault> Validate(PartyCommand command)
    {
        var faults = new FaultList();
        Check(faults, command);
        return faults.ToImmutable();
    }

    internal static void Contact(FaultList faults, Contact? contact)
    {
        faults.Email("/contact/email", contact?.Email, PartyLimits.Email);
        faults.OptionalText("/contact/person", contact?.Person, PartyLimits.Person);
    }

    private static void Check(FaultList faults, PartyCommand command)
    {
        switch (command)
        {
            case RecordParty record:
                Content(faults, record.Content);
                faults.KebabCase("/source", record.Source, PartyLimits.Source);
                break;
            case ApplyForParty apply:
                Content(faults, apply.Content);
                Contact(faults, apply.Contact);
                faults.AddRange(apply.Faults);
                break;
            case RegisterFounder founder:
                Content(faults, founder.Content);
                Contact(faults, founder.Contact);
                Members(faults, founder.Members);
                break;
            case ClaimParty claim:
                faults.OptionalLine("/registrationNumber", claim.RegistrationNumber, PartyLimits.RegistrationNumber);
                Contact(faults, claim.Contact);
                break;
            case ProvideEvidence provided:
                EvidenceItems(faults, provided.Evidence, required: true);
                break;
            case VerifyParty verify:
                EvidenceItems(faults, verify.Evidence, required: false);
                break;
            default:
                CheckRest(faults, command);
                break;
        }
    }

    private static void CheckRest(FaultList faults, PartyCommand command)
    {
        switch (command)
        {
            case RequestEvidence request:
                faults.OptionalText("/request", request.Request, PartyLimits.Reason);
                break;
            case RefuseParty refuse:
                faults.OptionalText("/reason", refuse.Reason, PartyLimits.Reason);
                break;
            case SuspendParty suspend:
                faults.OptionalText("/reason", suspend.Reason, PartyLimits.Reason);
                break;
            case ReinstateParty reinstate:
                faults.OptionalText("/reason", reinstate.Reason, PartyLimits.Reason);
                break;
            case CeaseParty cease:
                faults.OptionalText("/reason", cease.Reason, PartyLimits.Reason);
                break;
            case GiveMandate give:
                faults.Party("/representative", give.Representative);
                break;
            case AddMember add:
                Member(faults, "/member", add.Member);
                break;
        }
    }

    private static void Content(FaultList faults, PartyContent content)
    {
        if (content.Roles.IsEmpty)
        {
            faults.Add("/roles", "required", "A party has at least one role.");
        }

        foreach (var (index, role) in content.Roles.Index().Where(item => content.Roles.IndexOf(item.Item) < item.Index))
        {
            faults.Add($"/roles/{index}", "repeated", $"The role '{Kebab.Of(role)}' is given twice.");
        }

        faults.RequiredText("/name", content.Name, PartyLimits.Name);
        faults.Jurisdiction("/jurisdiction", content.Jurisdiction);
        faults.OptionalLine("/registrationNumber", content.RegistrationNumber, PartyLimits.RegistrationNumber);
    }

    internal static void EvidenceItems(FaultList faults, ImmutableArray<Evidence> evidence, bool required)
    {
        if (required && evidence.IsEmpty)
        {
            faults.Add("/evidence", "required", "Name at least one item of evidence.");
        }

        faults.MaxItems("/evidence", evidence, PartyLimits.EvidencePerAct);
        foreach (var (index, item) in evidence.Index())
        {
            faults.RequiredText($"/evidence/{index}/title", item.Title, PartyLimits.EvidenceTitle);
            faults.Url($"/evidence/{index}/url", item.Url, PartyLimits.Url);
            faults.Sha256($"/evidence/{index}/contentHash", item.ContentHash);
        }
    }

    private static void Members(FaultList faults, ImmutableArray<PartyMember> members)
    {
        faults.MaxItems("/members", members, PartyLimits.Members);
        foreach (var (index, member) in members.Index())
        {
            Member(faults, $"/members/{index}", member);
        }
    }

    private static void Member(FaultList faults, string pointer, PartyMember member) =>
        faults.Pattern(pointer + "/subject", member.Subject, Pseudonym(), "The pseudonym of a subject is expected: 16 to 64 lower-case hexadecimal digits.");

    [GeneratedRegex(@"^[0-9a-f]{16,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pseudonym();
}

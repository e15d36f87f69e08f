using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Frameworks.Reading;

/// <summary>Reads one requirement set and checks what the document's shape cannot say.</summary>
internal static partial class RequirementSetReading
{
    public static RequirementSet Read(DataReader data) => new(
        data.Id("id"),
        data.Id("edition"),
        data.Text("title"),
        data.Text("issuer"),
        data.OptionalObject("source", source => new RequirementSource(source.Text("instrument"), source.Text("url"))),
        data.Text("note"),
        data.List("provisional", part => new ProvisionalPart(part.Text("subject"), part.Text("reason"))),
        data.List("classes", ReadClass),
        data.List("groups", group => new RequirementGroup(group.Id("id"), group.Text("title"))),
        data.List("requirements", ReadRequirement),
        ContentHash: "");

    public static IEnumerable<Fault> Check(RequirementSet set) =>
    [
        .. Unique(set.Classes.Select(one => one.Id), "/classes"),
        .. Unique(set.Groups.Select(group => group.Id), "/groups"),
        .. Unique(set.Requirements.Select(requirement => requirement.Id), "/requirements"),
        .. Unique(set.Classes.SelectMany(one => one.CorrespondsTo).Select(one => $"{one.Framework}/{one.Class}"), "/classes"),
        .. set.Requirements.IsEmpty ? [new Fault("/requirements", "missing", "A set has at least one requirement.")] : Array.Empty<Fault>(),
        .. set.Requirements.SelectMany((requirement, index) => Check(requirement, set, $"/requirements/{index}")),
        .. set.Groups.Where(group => set.Requirements.All(requirement => requirement.Group != group.Id))
            .Select(group => new Fault("/groups", "unused", $"No requirement stands in the group '{group.Id}'.")),
        .. SaysWhatIsProvisional(set),
    ];

    /// <summary>An id within a set: letters and digits, joined by hyphens and dots.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RequirementId();

    private static AssuranceClass ReadClass(DataReader data) => new(
        data.Id("id"), data.Text("title"), data.List("correspondsTo", one => new FrameworkClass(one.Id("framework"), one.Id("class"))));

    private static Requirement ReadRequirement(DataReader data) => new(
        data.Text("id"),
        data.Id("group"),
        data.Text("title"),
        data.Has("provision") ? data.Text("provision") : null,
        data.Text("text"),
        data.Texts("evidence"),
        data.Texts("assessments"),
        data.Has("appliesFrom") ? data.Id("appliesFrom") : null,
        data.OneOf<RequirementStatus>("status"));

    private static IEnumerable<Fault> Check(Requirement requirement, RequirementSet set, string pointer) =>
    [
        .. When(requirement.Id.Length > 0 && !RequirementId().IsMatch(requirement.Id), $"{pointer}/id", "pattern", "Letters and digits joined by hyphens and dots are expected."),
        .. When(requirement.Group.Length > 0 && set.Groups.All(group => group.Id != requirement.Group), $"{pointer}/group", "unknown-reference", $"There is no group '{requirement.Group}'."),
        .. requirement.Assessments.Index().Where(kind => !Requirement.AssessmentKinds.Contains(kind.Item)).Select(kind => new Fault(
            $"{pointer}/assessments/{kind.Index}", "unknown-kind", $"A kind of assessment is one of {string.Join(", ", Requirement.AssessmentKinds)}.")),
        .. CheckClass(requirement, set, pointer),
        .. CheckOwn(requirement, set, pointer),
    ];

    private static Fault[] CheckClass(Requirement requirement, RequirementSet set, string pointer) => requirement.AppliesFrom is { } from
        ? When(set.Classes.All(one => one.Id != from), $"{pointer}/appliesFrom", "unknown-reference", $"There is no class '{from}'.")
        : When(!set.Classes.IsEmpty, $"{pointer}/appliesFrom", "missing", "A set with classes says from which class on each requirement applies.");

    // The registry's own set is what certificates are issued against, so that each requirement must be assessable; a set of others cites provisions.
    private static Fault[] CheckOwn(Requirement requirement, RequirementSet set, string pointer) => set.Source is null
        ?
        [
            .. When(requirement.Evidence.IsEmpty, $"{pointer}/evidence", "missing", "The registry's own requirement names evidence that shows it."),
            .. When(requirement.Assessments.IsEmpty, $"{pointer}/assessments", "missing", "The registry's own requirement names a kind of assessment that serves it."),
        ]
        : When(requirement.Provision is null, $"{pointer}/provision", "missing", "A requirement of an instrument cites its provision.");

    private static Fault[] SaysWhatIsProvisional(RequirementSet set) => When(
        set.Provisional.IsEmpty && set.Requirements.Any(requirement => requirement.Status == RequirementStatus.Provisional),
        "/provisional", "missing", "Requirements are provisional, but no reason is given.");

    private static IEnumerable<Fault> Unique(IEnumerable<string> ids, string pointer) =>
        ids.Where(id => id.Length > 0).GroupBy(id => id).Where(group => group.Count() > 1)
            .Select(group => new Fault(pointer, "repeated-id", $"'{group.Key}' is used twice."));

    private static Fault[] When(bool wrong, string pointer, string code, string detail) => wrong ? [new Fault(pointer, code, detail)] : [];
}

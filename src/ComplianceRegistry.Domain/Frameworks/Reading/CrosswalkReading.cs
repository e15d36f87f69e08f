using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Frameworks.Reading;

/// <summary>Reads one crosswalk and checks what can be told without its sets.</summary>
internal static partial class CrosswalkReading
{
    public static Crosswalk Read(DataReader data) => new(
        data.Text("from"), data.Text("to"), data.Id("version"), data.List("mappings", ReadMapping));

    public static IEnumerable<Fault> Check(Crosswalk crosswalk) =>
    [
        .. CheckReference(crosswalk.From, "/from"),
        .. CheckReference(crosswalk.To, "/to"),
        .. crosswalk.From == crosswalk.To ? [new Fault("/to", "same-set", "A crosswalk leads from one set to another.")] : Array.Empty<Fault>(),
        .. crosswalk.Mappings.SelectMany((mapping, index) => CheckSides(mapping, $"/mappings/{index}")),
        .. crosswalk.Mappings.Index().GroupBy(item => (item.Item.From, item.Item.To)).SelectMany(same => same.Skip(1))
            .Select(item => new Fault($"/mappings/{item.Index}", "repeated", "This pair was mapped before.")),
        .. Contradicted(crosswalk, mapping => mapping.From),
        .. Contradicted(crosswalk, mapping => mapping.To),
    ];

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex SetReference();

    private static Mapping ReadMapping(DataReader data) => new(
        data.Has("from") ? data.Text("from") : null,
        data.Has("to") ? data.Text("to") : null,
        data.OneOf<Relation>("relation"),
        data.Text("rationale"),
        data.OneOf<MappingStatus>("status"));

    private static IEnumerable<Fault> CheckReference(string reference, string pointer) => reference.Length == 0 || SetReference().IsMatch(reference)
        ? []
        : [new Fault(pointer, "pattern", "A reference to a set is expected, such as common@2026-11.")];

    private static IEnumerable<Fault> CheckSides(Mapping mapping, string pointer) => (mapping.Relation == Relation.None, mapping.From, mapping.To) switch
    {
        (true, null, not null) or (true, not null, null) or (false, not null, not null) => [],
        (true, _, _) => [new Fault(pointer, "sides", "'none' says of exactly one requirement that nothing of the other set relates to it.")],
        _ => [new Fault(pointer, "sides", "A relation names a requirement of each set.")],
    };

    private static IEnumerable<Fault> Contradicted(Crosswalk crosswalk, Func<Mapping, string?> side) =>
        crosswalk.Mappings.Where(mapping => side(mapping) is not null).GroupBy(side)
            .Where(same => same.Count() > 1 && same.Any(mapping => mapping.Relation == Relation.None))
            .Select(same => new Fault("/mappings", "contradiction", $"Of '{same.Key}' both a relation and 'none' are said."));
}

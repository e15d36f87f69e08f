using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Every version of every rule that sets a time limit: the data in <c>contracts/clocks</c>. Old versions stay, since running clocks are bound to them. Immutable.</summary>
public sealed class ClockRuleCatalog
{
    private readonly FrozenDictionary<string, ClockRule> newest;

    private ClockRuleCatalog(ImmutableArray<ClockRule> all)
    {
        All = all;
        newest = all.GroupBy(rule => rule.Id).ToFrozenDictionary(rules => rules.Key, rules => rules.MaxBy(rule => rule.Version, StringComparer.Ordinal)!);
    }

    /// <summary>Every rule in every version, by reference.</summary>
    public ImmutableArray<ClockRule> All { get; }

    /// <summary>Reads a catalog from its files (<c>contracts/clocks/clock-rules.schema.json</c>), listing every fault of every file; pointers begin with the file's name.</summary>
    /// <param name="files">Name and content of each file; schemas left out.</param>
    public static Parsed<ClockRuleCatalog> Parse(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var rules = new SortedDictionary<string, ClockRule>(StringComparer.Ordinal);
        foreach (var (path, json) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var parsed = DataDocument.Parse(json, ClockRuleReading.Read, ClockRuleReading.Check);
            faults.AddRange(parsed.Faults.Select(fault => fault with { Pointer = $"/{path}{fault.Pointer}" }));
            foreach (var (index, rule) in (parsed.Value?.Rules ?? []).Index())
            {
                if (!rules.TryAdd(rule.ToReference(), rule))
                    faults.Add(new Fault($"/{path}/rules/{index}", "repeated-id", $"There is another rule {rule.ToReference()}."));
            }
        }

        return faults.Count > 0 ? new Parsed<ClockRuleCatalog>(null, faults.DrainToImmutable()) : new Parsed<ClockRuleCatalog>(new ClockRuleCatalog([.. rules.Values]), []);
    }

    /// <inheritdoc cref="Parse(IEnumerable{ValueTuple{string, ReadOnlyMemory{byte}}})"/>
    public static Parsed<ClockRuleCatalog> Parse(string path, string json) => Parse([(path, Encoding.UTF8.GetBytes(json))]);

    /// <summary>The newest version of a rule, for clocks that start now; null when there is no rule of that id.</summary>
    public ClockRule? Newest(string id) => newest.GetValueOrDefault(id);
}

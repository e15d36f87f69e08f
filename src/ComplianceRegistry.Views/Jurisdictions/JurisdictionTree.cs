using System.Collections.Immutable;

namespace ComplianceRegistry.Views.Jurisdictions;

/// <summary>Which jurisdictions belong to which unions, such as DE to EU.</summary>
internal sealed class JurisdictionTree
{
    private readonly Dictionary<string, ImmutableArray<string>> _unions = [];

    /// <summary>Sets the unions to which a jurisdiction belongs directly. True when that is a change.</summary>
    public bool Set(string code, ImmutableArray<string> unions)
    {
        var changed = !_unions.TryGetValue(code, out var before) ? !unions.IsEmpty : !before.SequenceEqual(unions);
        _unions[code] = unions;
        return changed;
    }

    /// <summary>The jurisdiction itself, then its unions and theirs.</summary>
    public IEnumerable<string> WithUnions(string code)
    {
        List<string> found = [code];
        for (var index = 0; index < found.Count; index++)
        {
            found.AddRange(_unions.GetValueOrDefault(found[index], []).Except(found).ToList());
        }

        return found;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>Collects faults while a body is walked, each under the JSON pointer (RFC 6901) of the value that the walk has reached.</summary>
internal sealed class JsonFaults
{
    /// <summary>More faults than this are counted but not listed: an answer should not be larger than its question.</summary>
    public const int MaxListed = 200;

    private readonly List<object> _path = [];
    private readonly List<Fault> _faults = [];
    private int _unlisted;

    public bool IsEmpty => _faults.Count == 0;

    public int Depth => _path.Count;

    public void Enter(string member) => _path.Add(member);

    public void Enter(int index) => _path.Add(index);

    public void Leave() => _path.RemoveAt(_path.Count - 1);

    /// <summary>Goes back to the outermost value, after a walk that could not go on.</summary>
    public void LeaveAll() => _path.Clear();

    public void Add(string code, string detail)
    {
        if (_faults.Count < MaxListed)
            _faults.Add(new Fault(Pointer(), code, detail));
        else
            _unlisted++;
    }

    public ImmutableArray<Fault> ToFaults() => _unlisted == 0
        ? [.. _faults]
        : [.. _faults, new Fault("", "more-faults", $"{_unlisted.ToString(CultureInfo.InvariantCulture)} more faults are not listed.")];

    private string Pointer()
    {
        var pointer = new StringBuilder();
        foreach (var segment in _path)
        {
            pointer.Append('/');
            if (segment is string member)
                pointer.Append(Visible(member).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            else
                pointer.Append((int)segment);
        }

        return pointer.ToString();
    }

    private static string Visible(string member) => member.Length <= 100 ? member : member[..100] + "…";
}

using System.Globalization;
using System.Text;

namespace ComplianceRegistry.Ledger.Json;

/// <summary>Where in the text the writer is; written out as a JSON pointer only when there is a fault to report.</summary>
internal sealed class JsonPath(ByteScratch keys)
{
    private readonly record struct Step(int Index, int KeyStart, int KeyLength);

    private const int NoMember = -1;
    private const int AtMember = -2;
    private readonly Step[] _steps = new Step[CanonicalJson.MaxDepth];

    public int Depth { get; private set; }

    public void Clear() => Depth = 0;

    public void Enter() => _steps[Depth++] = new Step(NoMember, 0, 0);

    public void Leave() => Depth--;

    public void At(int index) => _steps[Depth - 1] = new Step(index, 0, 0);

    public void AtKey(int start, int length) => _steps[Depth - 1] = new Step(AtMember, start, length);

    public string ToPointer()
    {
        var pointer = new StringBuilder();
        foreach (var step in _steps.AsSpan(0, Depth))
        {
            if (step.Index == AtMember)
                pointer.Append('/').Append(Key(step).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            else if (step.Index != NoMember)
                pointer.Append('/').Append(step.Index.ToString(CultureInfo.InvariantCulture));
        }

        return pointer.ToString();
    }

    private string Key(Step step) => Encoding.UTF8.GetString(keys.Slice(step.KeyStart, step.KeyLength));
}

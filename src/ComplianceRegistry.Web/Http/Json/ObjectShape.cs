using System.Text;
using System.Text.Json;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name in JSON.</param>
/// <param name="Shape">What its value must look like.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="IsNullable">Whether null is accepted.</param>
internal sealed record Member(string Name, Shape Shape, bool IsRequired, bool IsNullable)
{
    public byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(Name);
}

/// <summary>An object with exactly these members: unknown and repeated ones are refused.</summary>
internal sealed class ObjectShape : Shape
{
    private Member[] _members = [];

    public override string Description => "an object";

    public IReadOnlyList<Member> Members => _members;

    /// <summary>Completes the shape; apart from the constructor, because a contract may contain itself.</summary>
    public void Complete(Member[] members)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(members.Length, 64);
        _members = members;
    }

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            RefuseType(ref reader, faults);
            return;
        }

        var seen = 0UL;
        for (var expected = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject;)
        {
            var index = Find(ref reader, expected);
            if (index < 0)
                CheckUnknown(ref reader, faults);
            else
                CheckMember(ref reader, faults, index, ref seen);
            expected = index + 1;
        }

        RefuseMissing(faults, seen);
    }

    // Members mostly come in the order of the contract. A name with escapes is compared only when it is text: half of a surrogate pair cannot be.
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        if (reader.ValueIsEscaped && !JsonText.TryName(ref reader, out _))
            return -1;
        if (expected < _members.Length && reader.ValueTextEquals(_members[expected].Utf8Name))
            return expected;
        for (var index = 0; index < _members.Length; index++)
        {
            if (reader.ValueTextEquals(_members[index].Utf8Name))
                return index;
        }

        return -1;
    }

    private void CheckUnknown(ref Utf8JsonReader reader, JsonFaults faults)
    {
        JsonText.EnterName(ref reader, faults);
        faults.Add("unknown", $"There is no such field here. Known fields: {string.Join(", ", _members.Select(member => member.Name))}.");
        reader.Read();
        AnyShape.Unlimited.Check(ref reader, faults);
        faults.Leave();
    }

    private void CheckMember(ref Utf8JsonReader reader, JsonFaults faults, int index, ref ulong seen)
    {
        var member = _members[index];
        faults.Enter(member.Name);
        if ((seen & (1UL << index)) != 0)
            faults.Add("duplicate", "This field occurs twice.");
        seen |= 1UL << index;
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null || !member.IsNullable)
            member.Shape.Check(ref reader, faults);
        faults.Leave();
    }

    private void RefuseMissing(JsonFaults faults, ulong seen)
    {
        for (var index = 0; index < _members.Length; index++)
        {
            if (!_members[index].IsRequired || (seen & (1UL << index)) != 0)
                continue;
            faults.Enter(_members[index].Name);
            faults.Add("required", $"This field is required; it must be {_members[index].Shape.Description}.");
            faults.Leave();
        }
    }
}

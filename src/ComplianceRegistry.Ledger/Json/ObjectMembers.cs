namespace ComplianceRegistry.Ledger.Json;

/// <summary>A member of an object being written: where it begins in the output, and its key without escapes.</summary>
internal record struct Member(int Start, int KeyStart, int KeyLength);

/// <summary>The members of the objects that are open, those of the innermost last.</summary>
internal sealed class ObjectMembers(ByteScratch output, ByteScratch keys)
{
    /// <summary>What was there before an object was opened.</summary>
    internal readonly record struct Scope(int FirstMember, int KeysLength);

    private readonly ByteScratch _moved = new();
    private Member[] _members = new Member[64];
    private int _count;

    public void Clear()
    {
        _count = 0;
        _moved.Clear();
    }

    public Scope Begin() => new(_count, keys.Length);

    /// <summary>Opens a member at the output's end; its key is written at <paramref name="keyStart"/> next.</summary>
    public void Add(int keyStart)
    {
        if (_count == _members.Length)
            Array.Resize(ref _members, _count * 2);
        _members[_count++] = new Member(output.Length, keyStart, 0);
    }

    public void NameLast(int keyLength) => _members[_count - 1].KeyLength = keyLength;

    /// <summary>Puts the members into order, and answers one whose key is there twice, or null.</summary>
    public Member? End(Scope scope)
    {
        var members = _members.AsSpan(scope.FirstMember, _count - scope.FirstMember);
        if (!InOrder(members) && Sort(members) is { } duplicate)
            return duplicate;
        _count = scope.FirstMember;
        keys.Truncate(scope.KeysLength);
        return null;
    }

    private bool InOrder(ReadOnlySpan<Member> members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            if (Compare(members[i - 1], members[i]) >= 0)
                return false;
        }

        return true;
    }

    private Member? Sort(Span<Member> members)
    {
        var start = members[0].Start;
        _moved.Truncate(0);
        _moved.Add(output.Slice(start, output.Length - start));
        Span<int> ends = members.Length <= 128 ? stackalloc int[members.Length] : new int[members.Length];
        for (var i = 0; i < members.Length; i++)
            ends[i] = i + 1 < members.Length ? members[i + 1].Start : output.Length;
        members.Sort(ends, Compare);
        for (var i = 1; i < members.Length; i++)
        {
            if (Compare(members[i - 1], members[i]) == 0)
                return members[i];
        }

        output.Truncate(start);
        for (var i = 0; i < members.Length; i++)
            output.Add(_moved.Slice(members[i].Start - start, ends[i] - members[i].Start));
        return null;
    }

    private int Compare(Member left, Member right) =>
        Utf16Order.Compare(keys.Slice(left.KeyStart, left.KeyLength), keys.Slice(right.KeyStart, right.KeyLength));
}

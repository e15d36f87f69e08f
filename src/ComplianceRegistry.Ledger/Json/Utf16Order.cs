namespace ComplianceRegistry.Ledger.Json;

/// <summary>
/// Orders valid UTF-8 by UTF-16 code units, as RFC 8785 section 3.2.3 asks, without transcoding. The two orders differ in one place: surrogate pairs
/// (lead bytes F0 to F4) come before U+E000 to U+FFFF (lead bytes EE and EF).
/// </summary>
internal static class Utf16Order
{
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var common = left.CommonPrefixLength(right);
        return common < left.Length && common < right.Length
            ? Rank(left[common]) - Rank(right[common])
            : left.Length - right.Length;
    }

    // Where two valid texts first differ, both have a lead byte or both a continuation byte, which is below EE.
    private static int Rank(byte unit) => unit switch
    {
        < 0xEE => unit,
        < 0xF0 => unit + 5,
        _ => unit - 2,
    };
}

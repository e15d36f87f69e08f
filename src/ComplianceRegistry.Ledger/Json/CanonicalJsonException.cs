namespace ComplianceRegistry.Ledger.Json;

/// <summary>The text cannot be written as the registry's canonical JSON, and nothing was written.</summary>
public sealed class CanonicalJsonException : FormatException
{
    public CanonicalJsonException(string pointer, string fault, Exception? cause = null)
        : base($"Not canonical JSON at \"{pointer}\": {fault}", cause)
    {
        Pointer = pointer;
        Fault = fault;
    }

    /// <summary>JSON pointer (RFC 6901) to the value at fault; empty for the whole text. Of text that is not JSON at all, the last value that was read.</summary>
    public string Pointer { get; }

    /// <summary>What is wrong there, without the pointer.</summary>
    public string Fault { get; }
}

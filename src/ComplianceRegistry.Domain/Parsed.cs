using System.Collections.Immutable;

namespace ComplianceRegistry.Domain;

/// <summary>What came of reading data: the value, or every fault that stands in its way.</summary>
/// <param name="Value">The value; null when there are faults.</param>
/// <param name="Faults">The faults, in the order of the document.</param>
public sealed record Parsed<T>(T? Value, ImmutableArray<Fault> Faults)
    where T : class
{
    /// <summary>The value, for callers to whom a fault means that this build is broken.</summary>
    /// <param name="name">What was read, for the message.</param>
    /// <exception cref="InvalidDataException">There are faults; the message lists them.</exception>
    public T OrThrow(string name) => Value ?? throw new InvalidDataException(
        $"{name}: {string.Join("; ", Faults.Select(fault => $"{fault.Pointer} {fault.Code}: {fault.Detail}"))}");

    internal static Parsed<T> Of(T value, IReadOnlyCollection<Fault> faults) => new(faults.Count == 0 ? value : null, [.. faults]);
}

using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceRegistry.Domain.Classification;

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

internal static class DataDocument
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    /// <summary>Reads one document, whose root is an object, collecting the faults of its shape and then those that only the whole shows.</summary>
    public static Parsed<T> Parse<T>(ReadOnlyMemory<byte> utf8, Func<DataReader, T> read, Func<T, IEnumerable<Fault>> check)
        where T : class
    {
        var faults = new List<Fault>();
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var value = DataReader.Read(document.RootElement, "", faults, read);
            if (value is null)
            {
                return new Parsed<T>(null, [.. faults]);
            }

            faults.AddRange(check(value));
            return Parsed<T>.Of(value, faults);
        }
        catch (JsonException malformed)
        {
            return new Parsed<T>(null, [new Fault("", "malformed-json", malformed.Message)]);
        }
    }
}

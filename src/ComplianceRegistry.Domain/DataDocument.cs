using System.Text.Json;

namespace ComplianceRegistry.Domain;

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

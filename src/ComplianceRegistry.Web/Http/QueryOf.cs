using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Web.Http.Json;
using Microsoft.Extensions.Primitives;

namespace ComplianceRegistry.Web.Http;

/// <summary>
/// The query of an address read as strictly as a body: unknown parameters and every faulty value are refused at once. A list in the contract is a
/// parameter that may be repeated.
/// </summary>
internal sealed class QueryOf<T> : IInput, IBindableFromHttpContext<QueryOf<T>>
    where T : class
{
    private static QueryOf<T>? _empty;
    private readonly T? _value;

    private QueryOf(T? value, Problem? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public static ObjectShape Shape { get; } = ShapeCompiler.Compile(typeof(T));

    public T Value => _value ?? throw new InvalidOperationException("The query was refused.");

    public Problem? Refusal { get; }

    public static ValueTask<QueryOf<T>?> BindAsync(HttpContext context, ParameterInfo parameter) => new(Read(context.Request.Query));

    public static QueryOf<T> Read(IQueryCollection query) =>
        query.Count == 0 ? _empty ??= Parse(query) : Parse(query);

    private static QueryOf<T> Parse(IQueryCollection query)
    {
        var json = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(json))
            QueryJson.Write(writer, query, Shape);
        ImmutableArray<Fault> faults = [.. QueryJson.Unknown(query, Shape), .. JsonChecker.Check(json.WrittenSpan, Shape)];
        return faults.IsEmpty
            ? new QueryOf<T>(JsonSerializer.Deserialize<T>(json.WrittenSpan, EdgeJson.Options), null)
            : new QueryOf<T>(null, Problems.Faulty(faults));
    }
}

/// <summary>A query that is read when the endpoint needs it, and refuses then.</summary>
internal sealed class UnreadQuery<T>(IQueryCollection query) : IBindableFromHttpContext<UnreadQuery<T>>
    where T : class
{
    public static ValueTask<UnreadQuery<T>?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new UnreadQuery<T>(context.Request.Query));

    public QueryOf<T> Read() => QueryOf<T>.Read(query);
}

/// <summary>A query as the JSON object that its contract describes.</summary>
internal static class QueryJson
{
    public static IEnumerable<Fault> Unknown(IQueryCollection query, ObjectShape shape) =>
        from name in query.Keys
        where shape.Members.All(member => member.Name != name)
        select new Fault($"/{name}", "unknown", $"There is no such parameter here. Known parameters: {string.Join(", ", shape.Members.Select(member => member.Name))}.");

    public static void Write(Utf8JsonWriter writer, IQueryCollection query, ObjectShape shape)
    {
        writer.WriteStartObject();
        foreach (var member in shape.Members)
        {
            if (!query.TryGetValue(member.Name, out var values))
                continue;
            writer.WritePropertyName(member.Name);
            WriteValues(writer, values, member.Shape);
        }

        writer.WriteEndObject();
    }

    // A parameter that may not be repeated, but is, becomes an array, which its shape refuses.
    private static void WriteValues(Utf8JsonWriter writer, StringValues values, Shape shape)
    {
        var list = shape as ArrayShape;
        if (list is null && values.Count == 1)
        {
            WriteValue(writer, values[0] ?? "", shape);
            return;
        }

        writer.WriteStartArray();
        foreach (var value in values)
            WriteValue(writer, value ?? "", list?.Item ?? shape);
        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string value, Shape shape)
    {
        if (shape is IntegerShape && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            writer.WriteNumberValue(number);
        else if (shape is BooleanShape && value is "true" or "false")
            writer.WriteBooleanValue(value == "true");
        else
            writer.WriteStringValue(value);
    }
}

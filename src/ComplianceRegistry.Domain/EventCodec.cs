using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ComplianceRegistry.Domain;

/// <summary>
/// Translates events to and from the two JSON parts of a payload: facts and personal. The kind's name is the only
/// link between log and code, so a record may be renamed or moved, and its kind may not.
/// </summary>
public static class EventCodec
{
    private static readonly FrozenDictionary<Type, EventKind> ByType = Discover().ToFrozenDictionary(kind => kind.Type);
    private static readonly FrozenDictionary<string, EventKind> ByName = ByType.Values.ToFrozenDictionary(kind => kind.Name);
    private static readonly JsonSerializerOptions Facts = FactsOptions();

    /// <summary>Every kind of event that the registry knows, by name.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = ByName.ToDictionary(pair => pair.Key, pair => pair.Value.Type);

    /// <summary>JSON options that write and read the facts of events.</summary>
    public static JsonSerializerOptions FactsJson => Facts;

    public static string KindOf(IEvent @event) => ByType[@event.GetType()].Name;

    /// <summary>The facts of an event as UTF-8 JSON; not yet canonical.</summary>
    public static byte[] WriteFacts(IEvent @event) => JsonSerializer.SerializeToUtf8Bytes(@event, @event.GetType(), Facts);

    /// <summary>The personal part of an event as UTF-8 JSON, <c>{}</c> if it has none; not yet canonical.</summary>
    public static byte[] WritePersonal(IEvent @event) =>
        ByType[@event.GetType()].Personal?.GetValue(@event) is { } personal
            ? JsonSerializer.SerializeToUtf8Bytes(personal, personal.GetType(), RegistryJson.Options)
            : "{}"u8.ToArray();

    /// <summary>Reads an event back.</summary>
    /// <param name="kind">Stable name of the kind.</param>
    /// <param name="facts">The facts as JSON.</param>
    /// <param name="personal">The personal part as JSON; empty when there is none or when it was erased.</param>
    /// <exception cref="UnknownEventKindException">The log holds a kind that this version does not know.</exception>
    public static IEvent Read(string kind, ReadOnlySpan<byte> facts, ReadOnlySpan<byte> personal)
    {
        var known = ByName.GetValueOrDefault(kind) ?? throw new UnknownEventKindException(kind);
        var @event = (IEvent)JsonSerializer.Deserialize(facts, known.Type, Facts)!;
        if (known.Personal is { } property && personal.Length > 2)
        {
            property.SetValue(@event, JsonSerializer.Deserialize(personal, property.PropertyType, RegistryJson.Options));
        }

        return @event;
    }

    private static IEnumerable<EventKind> Discover() =>
        from type in typeof(EventCodec).Assembly.GetTypes()
        let kind = type.GetCustomAttribute<EventKindAttribute>(inherit: false)
        where kind is not null
        select new EventKind(kind.Name, type, PersonalProperty(type));

    private static PropertyInfo? PersonalProperty(Type type) =>
        type.GetInterfaces().Any(IsPersonalEvent) ? type.GetProperty(nameof(IPersonalEvent<object>.Personal)) : null;

    private static bool IsPersonalEvent(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersonalEvent<>);

    private static JsonSerializerOptions FactsOptions()
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(LeaveOutPersonal);
        return new JsonSerializerOptions(RegistryJson.Options) { TypeInfoResolver = resolver };
    }

    private static void LeaveOutPersonal(JsonTypeInfo info)
    {
        if (ByType.GetValueOrDefault(info.Type)?.Personal is not null)
        {
            var personal = info.Properties.Single(property => property.Name == "personal");
            personal.ShouldSerialize = static (_, _) => false;
        }
    }

    private sealed record EventKind(string Name, Type Type, PropertyInfo? Personal);
}

/// <summary>The log holds a kind of event that this version of the registry does not know.</summary>
public sealed class UnknownEventKindException(string kind)
    : Exception($"The log holds an act of kind '{kind}', which this version of the registry does not know. Run a newer version.");

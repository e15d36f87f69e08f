namespace ComplianceRegistry.Domain;

/// <summary>Something that happened in a case. Stored as JSON under its kind's stable name, never under its CLR name.</summary>
public interface IEvent;

/// <summary>
/// An event that carries, beside facts, data about natural persons. Only facts are decided on; the personal part
/// can be erased on a legal order, after which it is null.
/// </summary>
/// <typeparam name="TPersonal">Shape of the personal part.</typeparam>
public interface IPersonalEvent<TPersonal> : IEvent
    where TPersonal : class
{
    /// <summary>The personal part; null when there is none or when it was erased.</summary>
    TPersonal? Personal { get; init; }
}

/// <summary>Gives an event its stable name in the log, such as <c>system.listed</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventKindAttribute(string name) : Attribute
{
    /// <summary>Dotted lower-case name: aggregate, then what happened in the past tense.</summary>
    public string Name { get; } = name;
}

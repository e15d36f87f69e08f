using System.Collections.Immutable;

namespace ComplianceRegistry.Domain;

/// <summary>Why a command is refused, as a family that decides the HTTP status.</summary>
public enum RejectionKind
{
    /// <summary>The actor may not do this, whatever the state (403).</summary>
    NotAllowed,

    /// <summary>Nothing is there under this id, or the actor may not know that it is (404).</summary>
    NotFound,

    /// <summary>Possible in another state (409).</summary>
    WrongState,

    /// <summary>The content is understood but refused (422).</summary>
    Unacceptable,
}

/// <summary>An expected refusal of a command. It changes nothing and is not an act.</summary>
/// <param name="Kind">The family of the refusal.</param>
/// <param name="Code">Stable kebab-case code, for programs.</param>
/// <param name="Detail">What is refused, why, and what to do instead.</param>
/// <param name="Faults">Every faulty value, when the content is the reason.</param>
[GenerateSerializer, Immutable, Alias("cr.Rejection")]
public sealed record Rejection(
    [property: Id(0)] RejectionKind Kind,
    [property: Id(1)] string Code,
    [property: Id(2)] string Detail,
    [property: Id(3)] ImmutableArray<Fault> Faults)
{
    /// <summary>The actor may not do this.</summary>
    public static Rejection NotAllowed(string code, string detail) => new(RejectionKind.NotAllowed, code, detail, []);

    /// <summary>Nothing is there under this id.</summary>
    public static Rejection NotFound(string detail) => new(RejectionKind.NotFound, "not-found", detail, []);

    /// <summary>The case is in a state in which this is not possible.</summary>
    public static Rejection WrongState(string code, string detail) => new(RejectionKind.WrongState, code, detail, []);

    /// <summary>The content is refused, for the faults listed.</summary>
    public static Rejection Unacceptable(string code, string detail, params ImmutableArray<Fault> faults) =>
        new(RejectionKind.Unacceptable, code, detail, faults);

    /// <summary>Values of the content break rules of form or of vocabulary; all of them are listed.</summary>
    public static Rejection Invalid(ImmutableArray<Fault> faults) =>
        Unacceptable("content-refused", "The content has faults. Correct the values that they point to.", faults);
}

/// <summary>
/// What a decider answers: the events that happen, or the refusals. Accepted with no events means that
/// the command asks for what already is.
/// </summary>
public sealed record Decision(ImmutableArray<IEvent> Events, ImmutableArray<Rejection> Rejections)
{
    public bool IsAccepted => Rejections.IsEmpty;

    public static Decision Accept(params ImmutableArray<IEvent> events) => new(events, []);

    public static Decision Refuse(params ImmutableArray<Rejection> rejections) => new([], rejections);
}

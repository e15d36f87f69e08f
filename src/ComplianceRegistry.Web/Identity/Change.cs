using System.Reflection;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Identity;

/// <summary>What every change of a case needs to say: which case, on whose behalf, and on which version it rests.</summary>
/// <typeparam name="TId">Which kind of case.</typeparam>
internal sealed class Change<TId> : IInput, IBindableFromHttpContext<Change<TId>>
    where TId : RouteId, IBindableFromHttpContext<TId>
{
    private readonly TId _id;
    private readonly Acting _by;
    private readonly IfMatch _seen;
    private readonly Repetition _again;

    private Change(TId id, Acting by, IfMatch seen, Repetition again) => (_id, _by, _seen, _again) = (id, by, seen, again);

    public Problem? Refusal => _id.Refusal ?? _by.Refusal ?? _seen.Refusal ?? _again.Refusal;

    /// <summary>Id of the case.</summary>
    public string Id => _id.ToString();

    public Acting By => _by;

    public Actor Actor => _by.Actor;

    public static async ValueTask<Change<TId>?> BindAsync(HttpContext context, ParameterInfo parameter) => new Change<TId>(
        (await TId.BindAsync(context, parameter))!,
        (await Acting.BindAsync(context, parameter))!,
        (await IfMatch.BindAsync(context, parameter))!,
        (await Repetition.BindAsync(context, parameter))!);

    public CommandMark Mark(ReadOnlySpan<byte> body) => _again.Mark(Actor.Party, body, _seen.Version);
}

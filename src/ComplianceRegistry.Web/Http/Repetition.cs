using System.Reflection;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Http;

/// <summary>
/// By what a repeated request is recognised: the key's scope is the party, the route template and the key; what it stands for is the address and the body.
/// </summary>
internal sealed class Repetition : IInput, IBindableFromHttpContext<Repetition>
{
    private readonly IdDerivation _ids;
    private readonly string _route;
    private readonly string _target;
    private readonly IdempotencyKey _key;

    private Repetition(HttpContext context, IdempotencyKey key)
    {
        _ids = context.RequestServices.GetRequiredService<IdDerivation>();
        _route = ((RouteEndpoint)context.GetEndpoint()!).RoutePattern.RawText!;
        _target = context.Request.Path.Value!;
        _key = key;
    }

    public Problem? Refusal => _key.Refusal;

    public static async ValueTask<Repetition?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new Repetition(context, (await IdempotencyKey.BindAsync(context, parameter))!);

    /// <summary>The id of what this request creates; the same whenever it is repeated.</summary>
    /// <param name="prefix">Type of the id.</param>
    /// <param name="by">The acting party, or the person's pseudonym where there is no party yet.</param>
    public string NewId(string prefix, string by) => _ids.NewId(prefix, by, _route, _key.Value!).ToString();

    /// <summary>What the case is told about this request beside the command.</summary>
    /// <param name="by">The acting party, or the person's pseudonym where there is no party yet.</param>
    /// <param name="body">The body as it was received.</param>
    /// <param name="version">The version that the caller has read; null for what is created.</param>
    public CommandMark Mark(string by, ReadOnlySpan<byte> body, long? version = null) => _key.Value is { } key
        ? new CommandMark(_ids.CommandHash(by, _route, key), IdDerivation.Fingerprint(_target, body), version)
        : new CommandMark(null, null, version);
}

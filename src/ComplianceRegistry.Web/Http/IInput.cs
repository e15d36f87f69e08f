namespace ComplianceRegistry.Web.Http;

/// <summary>A part of a request that was bound from it, or the problem that says why it could not be.</summary>
internal interface IInput
{
    /// <summary>Null when the part is fine.</summary>
    Problem? Refusal { get; }
}

/// <summary>Answers with the first refusal among a handler's inputs, so that handlers see only good ones.</summary>
internal static class RefuseBadInput
{
    public static ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        foreach (var argument in context.Arguments)
        {
            if (argument is IInput { Refusal: { } refusal })
                return ValueTask.FromResult<object?>(refusal);
        }

        return next(context);
    }
}

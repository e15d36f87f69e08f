using System.Globalization;
using ComplianceRegistry.Views;

namespace ComplianceRegistry.Web.Http;

/// <summary>
/// Read your writes: a read that names a position in <c>Registry-Min-Position</c> waits until the view of this node has it, at most two seconds.
/// </summary>
internal static class MinPosition
{
    public const string Header = "Registry-Min-Position";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (request.Headers[Header] is not [{ } given])
            return await next(context);
        if (!long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var position))
            return Problems.BadHeader(Header, "min-position-malformed", "send the Registry-Position of the write that you want to see.");
        var view = context.HttpContext.RequestServices.GetRequiredService<ViewStore>();
        return await view.WaitForAsync(position, ViewStore.DefaultWait, context.HttpContext.RequestAborted)
            ? await next(context)
            : Problems.ViewBehind(position);
    }
}

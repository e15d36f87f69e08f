using System.Globalization;
using System.Reflection;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http;

/// <summary>A position of the log in the address: a whole number from 0.</summary>
internal sealed class RoutePosition : IInput, IBindableFromHttpContext<RoutePosition>
{
    private RoutePosition(long value, Problem? refusal) => (Value, Refusal) = (value, refusal);

    public long Value { get; }

    public Problem? Refusal { get; }

    public static ValueTask<RoutePosition?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(long.TryParse(context.Request.RouteValues["position"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            ? new RoutePosition(position, null)
            : new RoutePosition(-1, Problems.Faulty([new Fault("/position", "type", "A position is a whole number from 0.")])));
}

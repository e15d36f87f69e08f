using System.Reflection;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Differences;

/// <summary>The id of a declared difference in the address.</summary>
internal sealed class DifferenceId(HttpContext context) : RouteId(context, NationalDifference.IdPrefix), IBindableFromHttpContext<DifferenceId>
{
    public const string Pattern = "^[Nn][Dd][Ff]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";

    public static ValueTask<DifferenceId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new DifferenceId(context));
}

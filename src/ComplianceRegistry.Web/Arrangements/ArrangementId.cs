using System.Reflection;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>The id of an arrangement in the address.</summary>
internal sealed class ArrangementId(HttpContext context) : RouteId(context, Arrangement.IdPrefix), IBindableFromHttpContext<ArrangementId>
{
    public const string Pattern = "^[Aa][Rr][Rr]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";

    public static ValueTask<ArrangementId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new ArrangementId(context));
}

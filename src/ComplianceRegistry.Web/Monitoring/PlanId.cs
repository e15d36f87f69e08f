using System.Reflection;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Monitoring;

/// <summary>The id of a monitoring plan in the address.</summary>
internal sealed class PlanId(HttpContext context) : RouteId(context, MonitoringPlan.IdPrefix), IBindableFromHttpContext<PlanId>
{
    public const string Pattern = "^[Mm][Oo][Nn]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";

    public static ValueTask<PlanId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new PlanId(context));
}

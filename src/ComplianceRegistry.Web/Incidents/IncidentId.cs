using System.Reflection;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>The id of an incident in the address.</summary>
internal sealed class IncidentId(HttpContext context) : RouteId(context, Incident.IdPrefix), IBindableFromHttpContext<IncidentId>
{
    public const string Pattern = "^[Ii][Nn][Cc]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string Hint = "This must be the id of an incident, such as INC-7K2M-9QXD-4WTZ-8.";

    public static ValueTask<IncidentId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new IncidentId(context));
}

using System.Reflection;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>The id of an edition's case in the address.</summary>
internal sealed class EditionId(HttpContext context) : RouteId(context, RequirementSetEdition.IdPrefix), IBindableFromHttpContext<EditionId>
{
    public static ValueTask<EditionId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new EditionId(context));
}

using System.Reflection;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Imports;

/// <summary>The id of an operation in the address.</summary>
internal sealed class OperationId(HttpContext context) : RouteId(context, Prefix), IBindableFromHttpContext<OperationId>
{
    public const string Prefix = "OPR";

    public static ValueTask<OperationId?> BindAsync(HttpContext context, ParameterInfo parameter) => new(new OperationId(context));
}

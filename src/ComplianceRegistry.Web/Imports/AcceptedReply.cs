using System.Reflection;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace ComplianceRegistry.Web.Imports;

/// <summary>A request that goes on in the background: 202 with the address at which it can be followed.</summary>
internal sealed class AcceptedReply<T>(T value, string location) : Reply<T>(value), IEndpointMetadataProvider
{
    protected override int Status => StatusCodes.Status202Accepted;

    public static new void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(T), ["application/json"]));

    protected override void SetHeaders(HttpResponse response)
    {
        base.SetHeaders(response);
        response.Headers.Location = location;
    }
}

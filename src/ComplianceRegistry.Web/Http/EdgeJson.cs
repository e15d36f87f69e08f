using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http;

/// <summary>The JSON of the REST edge: the registry's JSON, but with nulls written, so that a reader sees every field of a resource.</summary>
internal static class EdgeJson
{
    public static JsonSerializerOptions Options { get; } = new(RegistryJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}

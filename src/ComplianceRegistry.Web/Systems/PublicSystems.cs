using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Systems;

/// <summary>
/// Systems as the public sees them, written once per state: a state never changes, and is forgotten together with what was written of it. After an
/// erasure the case has another state, so nothing erased is kept here.
/// </summary>
internal sealed class PublicSystems
{
    private readonly ConditionalWeakTable<AiSystem, Written> _written = [];

    /// <summary>The system in JSON, without actions.</summary>
    public byte[] Write(CaseReading<AiSystem> system)
    {
        if (_written.TryGetValue(system.State, out var known) && known.Version == system.Version)
            return known.Json;
        var json = JsonSerializer.SerializeToUtf8Bytes(SystemResource.Of(system.State, system.Version, ImmutableArray<string>.Empty), EdgeJson.Options);
        _written.AddOrUpdate(system.State, new Written(system.Version, json));
        return json;
    }

    private sealed record Written(long Version, byte[] Json);
}

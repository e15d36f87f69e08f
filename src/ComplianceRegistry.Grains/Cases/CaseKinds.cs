using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>A kind of case: which ids it has, and where its grains are.</summary>
/// <param name="Prefix">Three letters with which its registry ids begin.</param>
/// <param name="Grain">The grain of an id.</param>
public sealed record CaseKind(string Prefix, Func<IGrainFactory, string, ICaseGrain> Grain);

/// <summary>Finds the grain of any case by its id.</summary>
/// <param name="kinds">Every kind of case of this registry.</param>
/// <param name="grains">Where the grains are.</param>
public sealed class CaseKinds(IEnumerable<CaseKind> kinds, IGrainFactory grains)
{
    private readonly FrozenDictionary<string, CaseKind> _byPrefix = kinds.ToFrozenDictionary(kind => kind.Prefix, StringComparer.Ordinal);

    /// <summary>The grain of a case; null when no kind of case has such ids.</summary>
    /// <param name="id">Registry id, validated.</param>
    public ICaseGrain? Find(string id) => id.Length > 3 && _byPrefix.TryGetValue(id[..3], out var kind) ? kind.Grain(grains, id) : null;
}

/// <summary>Makes kinds of cases known.</summary>
public static class CaseKindRegistration
{
    /// <summary>Lets deadlines and reactions reach the cases of a kind.</summary>
    /// <typeparam name="TGrain">Their grains.</typeparam>
    /// <param name="services">Those of the silo.</param>
    /// <param name="prefix">Prefix of their registry ids.</param>
    public static IServiceCollection AddCaseKind<TGrain>(this IServiceCollection services, string prefix)
        where TGrain : ICaseGrain => services.AddSingleton(new CaseKind(prefix, static (grains, id) => grains.GetGrain<TGrain>(id)));
}

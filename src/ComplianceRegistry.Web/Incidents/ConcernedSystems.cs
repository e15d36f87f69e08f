using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>Reads what incidents rely on from the cases of systems and parties: where a system is deployed at this moment, and for whom a representative acts.</summary>
internal sealed class ConcernedSystems(SystemCases systems, PartyGrains parties, KnownJurisdictions jurisdictions)
{
    /// <summary>The systems with these ids as they stand now, and a fault for each that is not there or not open to the actor.</summary>
    public async Task<(ImmutableArray<ConcernedSystem> Systems, ImmutableArray<Fault> Faults)> Read(ImmutableArray<string> ids, Actor actor)
    {
        var (found, faults) = (ImmutableArray.CreateBuilder<ConcernedSystem>(), ImmutableArray.CreateBuilder<Fault>());
        foreach (var (index, id) in ids.Index())
        {
            var known = RegistryId.TryParse(id, Domain.Systems.AiSystem.IdPrefix, out var read) ? await systems.Read(read.ToString(), actor) : null;
            if (known is null)
                faults.Add(new Fault($"/systems/{index}", "unknown-system", "There is no such AI system, or it is not open to you."));
            else
                found.Add(ConcernedSystem.Of(known.State, known.Version));
        }

        return (found.DrainToImmutable(), faults.DrainToImmutable());
    }

    /// <summary>Where the authorities of the jurisdictions of systems keep their days; unknown ones are left out.</summary>
    public ImmutableArray<Seat> SeatsOf(IEnumerable<ConcernedSystem> concerned)
    {
        var catalog = jurisdictions.Catalog();
        return [.. concerned.SelectMany(system => system.Jurisdictions).Distinct().Select(catalog.Find).OfType<Domain.Jurisdictions.JurisdictionContent>().Select(Seat.Of)];
    }

    /// <summary>Where an authority keeps its own days.</summary>
    public Seat? SeatOf(string jurisdiction) => jurisdictions.Catalog().Find(jurisdiction) is { } known ? Seat.Of(known) : null;

    /// <summary>Standing of the provider for whom the actor acts, when it is the representative of a system; null otherwise.</summary>
    public async ValueTask<PartyStanding?> ProviderFor(Actor? actor, ImmutableArray<ConcernedSystem> concerned) =>
        actor is not null && concerned.FirstOrDefault(system => system.Representative == actor.Party) is { } represented
        && await parties.ReadAsync(represented.Provider) is { } provider
            ? provider.State.Standing(provider.Version)
            : null;
}

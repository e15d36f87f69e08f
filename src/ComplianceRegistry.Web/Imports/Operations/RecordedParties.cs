using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// The providers and deployers that rows name. An organisation of one name in one jurisdiction is one party, whichever
/// register names it; whoever it really is can claim it later.
/// </summary>
internal sealed class RecordedParties(PartyGrains parties, IdDerivation ids, Actor actor, ImportMapping mapping)
{
    private const int Remembered = 10_000;
    private static readonly ImmutableArray<PartyRole> Roles = [PartyRole.Provider, PartyRole.Deployer];
    private readonly ConcurrentDictionary<string, Task<PartyStanding>> _known = new(StringComparer.Ordinal);

    /// <summary>Id of the party with this name; the same for every import.</summary>
    public string IdOf(string name) => ids.ImportedId(Party.IdPrefix, "organisation", mapping.Jurisdiction, name).ToString();

    /// <summary>The standing of the party with this name, which is recorded if nobody has named it before.</summary>
    /// <exception cref="RowRefusedException">The name is not acceptable as a party's.</exception>
    public async Task<PartyStanding> RecordAsync(string name)
    {
        if (_known.Count >= Remembered)
        {
            _known.Clear();
        }

        var recording = _known.GetOrAdd(name, Record);
        try
        {
            return await recording;
        }
        catch
        {
            // Not remembered: the next row that names it asks again.
            _known.TryRemove(name, out _);
            throw;
        }
    }

    /// <summary>The standing that a party has or would get, without recording it.</summary>
    public async Task<PartyStanding> ExpectAsync(string name)
    {
        var id = IdOf(name);
        return await parties.ReadAsync(id) is { } reading
            ? reading.State.Standing(reading.Version)
            : new Party { Id = id, Status = PartyStatus.Recorded, Content = Content(name) }.Standing(version: 1);
    }

    private async Task<PartyStanding> Record(string name)
    {
        var command = new RecordParty { Actor = actor, Content = Content(name), Source = mapping.Source };
        var done = Outcome.Of(await parties.Grain(IdOf(name)).Execute(command, new CommandMark(null, null, Forget: true)), "/provider");
        return done.State.Standing(done.Version);
    }

    private PartyContent Content(string name) => new() { Name = name, Jurisdiction = mapping.Jurisdiction, Roles = Roles };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Parties;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// The providers and deployers that rows name. An organisation of one name in one jurisdiction is one party, whichever
/// register names it; whoever it really is can claim it later. Parties are public: rows of the non-public section record none.
/// </summary>
/// <param name="parties">The cases of parties.</param>
/// <param name="ids">Makes their ids.</param>
/// <param name="filer">The authority that files the import.</param>
/// <param name="actor">The same as actor.</param>
/// <param name="mapping">The import's mapping.</param>
internal sealed class RecordedParties(PartyGrains parties, IdDerivation ids, Party filer, Actor actor, ImportMapping mapping)
{
    private const string Scope = "organisation";
    private const int Remembered = 10_000;
    private static readonly ImmutableArray<PartyRole> Roles = [PartyRole.Provider, PartyRole.Deployer];
    private readonly ConcurrentDictionary<string, Task<PartyStanding>> _known = new(StringComparer.Ordinal);

    /// <summary>Id of the party with this name; the same for every import. In the non-public section the filing authority's own name stands for itself.</summary>
    public string IdOf(string name, SystemSection section) =>
        section == SystemSection.NonPublic && name == filer.Content!.Name ? filer.Id : IdOf(name);

    /// <summary>The standing of the party with this name, which is recorded if nobody has named it before.</summary>
    /// <exception cref="RowRefusedException">The name is not acceptable as a party's.</exception>
    public async Task<PartyStanding> RecordAsync(string name)
    {
        if (_known.Count >= Remembered)
            _known.Clear();
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
    public async Task<PartyStanding> ExpectAsync(string name, SystemSection section) =>
        await parties.ReadAsync(IdOf(name, section)) is { } known
            ? known.State.Standing(known.Version)
            : new Party { Id = IdOf(name), Status = PartyStatus.Recorded, Content = Content(name) }.Standing(version: 1);

    /// <summary>A fault for each party that a row of the non-public section names and that would become public by being recorded for it.</summary>
    public async Task<ImmutableArray<Fault>> StrangersAsync(MappedRow row)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var field in (string[])[ImportFields.Provider, ImportFields.Deployer])
        {
            if (row[field] is { } name && await parties.ReadAsync(IdOf(name, SystemSection.NonPublic)) is null)
                faults.Add(new Fault($"/{field}", "party-not-registered",
                    $"'{name}' is no party yet, and recording it for a system of the non-public section would make it public. "
                    + "Name a party that a public register has named before, or the authority that files the import."));
        }

        return faults.ToImmutable();
    }

    private string IdOf(string name) => ids.ImportedId(Party.IdPrefix, mapping.Jurisdiction, Scope, name).ToString();

    private async Task<PartyStanding> Record(string name)
    {
        var command = new RecordParty { Actor = actor, Content = Content(name), Source = mapping.Source };
        var done = Outcome.Of(await parties.Grain(IdOf(name)).Execute(command, new CommandMark(null, null, Forget: true)), "/provider");
        return done.State.Standing(done.Version);
    }

    private PartyContent Content(string name) => new() { Name = name, Jurisdiction = mapping.Jurisdiction, Roles = Roles };
}

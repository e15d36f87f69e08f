using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Systems;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// Registers a row: the parties that it names, then the system. A row that was registered by this very operation before a
/// crash is recognised by its command and counts as accepted; one that stands in the register already is a duplicate.
/// </summary>
internal sealed class RowRegistration(AiSystemGrains systems, IdDerivation ids, RecordedParties parties, string operation)
{
    private const long Absent = 0;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task<RowResult> RegisterAsync(ImportedSystem system)
    {
        while (true)
        {
            try
            {
                return await RegisterOnceAsync(system);
            }
            catch (TryAgainException)
            {
                // An import yields to people: it waits while the log's queue is full.
                using var wait = new PeriodicTimer(Pause);
                await wait.WaitForNextTickAsync();
            }
        }
    }

    private async Task<RowResult> RegisterOnceAsync(ImportedSystem system)
    {
        var provider = await StandingAsync(system);
        var reply = await systems.Grain(system.Id).Execute(system.Command with { Provider = provider }, Mark(system));
        return new RowResult(system.Row.Number, Outcome.OfRegistration(reply), system.Id, []);
    }

    /// <summary>The provider's standing, once the parties that the row names are recorded.</summary>
    private async Task<PartyStanding> StandingAsync(ImportedSystem system)
    {
        var name = system.Row[ImportFields.Provider]!;
        if (system.IsNonPublic)
            return await parties.ExpectAsync(name, SystemSection.NonPublic);
        var provider = await parties.RecordAsync(name);
        if (system.Row[ImportFields.Deployer] is { } deployer && deployer != name)
            await parties.RecordAsync(deployer);
        return provider;
    }

    private CommandMark Mark(ImportedSystem system)
    {
        var row = system.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new CommandMark(ids.CommandHash(operation, "import", row), IdDerivation.Fingerprint(system.Id, []), Absent, Forget: true);
    }
}

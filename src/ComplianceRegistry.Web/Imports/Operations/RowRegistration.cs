using ComplianceRegistry.Domain.Imports;
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
            catch (LogBusyException)
            {
                // An import yields to people: it waits while the log's queue is full.
                using var wait = new PeriodicTimer(Pause);
                await wait.WaitForNextTickAsync();
            }
        }
    }

    private async Task<RowResult> RegisterOnceAsync(ImportedSystem system)
    {
        var provider = await parties.RecordAsync(system.Row[ImportFields.Provider]!);
        if (system.Row[ImportFields.Deployer] is { } deployer && deployer != system.Row[ImportFields.Provider])
        {
            await parties.RecordAsync(deployer);
        }

        var reply = await systems.Grain(system.Id).Execute(system.Command with { Provider = provider }, Mark(system));
        if (reply is CommandReply<AiSystem>.VersionConflict)
        {
            return new RowResult(system.Row.Number, RowOutcome.Duplicate, system.Id, []);
        }

        Outcome.Of(reply, "");
        return new RowResult(system.Row.Number, RowOutcome.Accepted, system.Id, []);
    }

    private CommandMark Mark(ImportedSystem system)
    {
        var row = system.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new CommandMark(ids.CommandHash(operation, "import", row), IdDerivation.Fingerprint(system.Id, []), Absent, Forget: true);
    }
}

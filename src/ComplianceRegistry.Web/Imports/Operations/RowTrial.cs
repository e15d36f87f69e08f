using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Time;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Finds out what would become of a row, and changes nothing.</summary>
internal sealed class RowTrial(KnownCases cases, RecordedParties parties, RegistryClock clock, Rulebook rules)
{
    // The ids of the rows before: 64 bits each, so that a large file stays small in memory.
    private readonly ConcurrentDictionary<long, byte> _seen = new();

    public async Task<RowResult> TryAsync(ImportedSystem system)
    {
        var repeated = !_seen.TryAdd(BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(system.Id))), 0);
        if (repeated || await cases.ContainsAsync(system.Id))
            return new RowResult(system.Row.Number, RowOutcome.Duplicate, system.Id, []);
        var provider = await parties.ExpectAsync(system.Row[ImportFields.Provider]!, system.Command.Content.Section);
        var decision = AiSystemDecider.Decide(AiSystemDecider.Absent(system.Id), system.Command with { Provider = provider, Now = clock.Now }, rules);
        return decision.IsAccepted
            ? new RowResult(system.Row.Number, RowOutcome.Accepted, system.Id, [])
            : RowResult.Rejected(system.Row.Number, Outcome.Faults(decision.Rejections, ""));
    }
}

using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.EvidenceItems;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>Erases content on a legal order: the act first, then the keys, then the blobs. What a crash leaves undone is done at the next start.</summary>
internal sealed class EvidenceErasing(EvidenceCases cases, VaultUpkeep upkeep, Replica replica)
{
    // POST …/erase.
    public static Task<Results<Reply<ErasedEvidenceResource>, Problem>> Post(Change<EvidenceId> change, JsonBody<EraseEvidenceBody> body, EvidenceErasing erasing) =>
        erasing.EraseAsync(change.Id, new EraseEvidence { Actor = change.Actor, LegalBasis = body.Value.Basis }, change.Mark(body.Bytes));

    private async Task<Results<Reply<ErasedEvidenceResource>, Problem>> EraseAsync(string id, EraseEvidence command, CommandMark mark)
    {
        if (await cases.Find(id) is null)
            return Problems.NoSuchEvidence(id);
        var reply = await cases.Execute(id, command, mark);
        if (reply is not CommandReply<EvidenceItem>.Done done)
            return reply.Refusal()!;
        await replica.WaitForSizeAsync(done.Receipt.Position + 1, CancellationToken.None);
        await upkeep.EraseAsync(CancellationToken.None);
        return new Reply<ErasedEvidenceResource>(new ErasedEvidenceResource(id, done.Version, done.State.ErasedBy!)) { Version = done.Version, Position = done.Receipt.Position };
    }
}

using System.Security.Cryptography;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Vault;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>
/// Takes announced content: streamed into the vault, and only when it is durable there the act that refers to it. A process that is killed in between leaves
/// a blob that the sweep deletes; the upload is repeated.
/// </summary>
internal sealed class EvidenceUploads(EvidenceCases cases, ContentVault vault)
{
    // PUT …/content.
    public static Task<Results<Reply<EvidenceResource>, Problem>> Put(EvidenceId which, Acting by, HttpContext context, EvidenceUploads uploads) =>
        uploads.ReceiveAsync(which.ToString(), by, context);

    private async Task<Results<Reply<EvidenceResource>, Problem>> ReceiveAsync(string id, Acting by, HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (await cases.Find(id) is not { } found)
            return Problems.NoSuchEvidence(id);
        if (EvidenceDecider.UploadRefusal(found.State, by.Actor) is { } refusal)
            return Problems.From([refusal]);
        if (context.Request.ContentLength > EvidenceLimits.Size)
            return Problems.TooLarge(EvidenceLimits.Size);
        var expected = found.State.Announced ?? found.State.Current!.Document;
        var outcome = await vault.WriteAsync(
            id, found.State.Jurisdiction, context.Request.Body, new AnnouncedContent(expected.Size, expected.Sha256), context.RequestAborted);
        return outcome is VaultOutcome.Kept kept ? await RecordAsync(id, by, kept) : Refused(outcome, expected);
    }

    private async Task<Results<Reply<EvidenceResource>, Problem>> RecordAsync(string id, Acting by, VaultOutcome.Kept kept)
    {
        var command = new ReceiveContent
        {
            Actor = by.Actor,
            Size = kept.Size,
            Sha256 = kept.Sha256,
            Store = kept.Blob.Store,
            Blob = kept.Blob.Name,
            Salt = RandomNumberGenerator.GetHexString(2 * ContentCommitment.SaltSize, lowercase: true),
        };
        // After an exception it is not known whether the act was appended: then the blob stays, and the sweep decides.
        var reply = await cases.Execute(id, command, mark: null);
        if (!Refers(reply, kept.Blob))
            await vault.DeleteAsync(kept.Blob, CancellationToken.None);
        return EvidenceCases.Answer(reply, by.Actor);
    }

    private static bool Refers(CommandReply<EvidenceItem> reply, BlobReference blob) =>
        reply is CommandReply<EvidenceItem>.Done done && done.State.Versions.Any(version => version.Kept.Blob == blob.Name);

    private static Problem Refused(VaultOutcome outcome, AnnouncedDocument expected) => outcome switch
    {
        VaultOutcome.TooLarge => Problems.TooLarge(EvidenceLimits.Size),
        VaultOutcome.Empty => Problems.ContentRefused("empty-content", $"No content came; {expected.Size} bytes are announced."),
        VaultOutcome.NotAsAnnounced came => Problems.ContentRefused(
            "not-as-announced",
            $"{came.Size} bytes with the SHA-256 {came.Sha256} came; {expected.Size} bytes with {expected.Sha256} are announced. Nothing was kept. Upload the announced content."),
        _ => throw new InvalidOperationException($"{outcome.GetType()} is no refusal."),
    };
}

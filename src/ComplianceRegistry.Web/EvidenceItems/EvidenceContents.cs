using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Vault;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>Gives content out, decrypted as it is sent. Of content that is not public it is recorded first who gets it, or who wanted it.</summary>
internal sealed class EvidenceContents(EvidenceCases cases, ContentVault vault)
{
    // What no browser runs. Everything else is sent as bytes without meaning.
    private static readonly Dictionary<string, string> Harmless = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = ".pdf",
        ["application/json"] = ".json",
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["text/csv"] = ".csv",
        ["text/plain"] = ".txt",
    };

    // GET …/content.
    public static Task<Results<FileStreamHttpResult, Problem>> Get(
        EvidenceId which, Reader reader, QueryOf<EvidenceContentQuery> query, HttpContext context, EvidenceContents contents) =>
        contents.OpenAsync(which.ToString(), reader.Actor, query.Value.Number, context);

    private async Task<Results<FileStreamHttpResult, Problem>> OpenAsync(string id, Actor? actor, int? number, HttpContext context)
    {
        if (await cases.Find(id) is not { State: var item })
            return Problems.NoSuchEvidence(id);
        var wanted = number ?? item.Versions.Length;
        if (await RefusalOf(item, actor, wanted) is { } refusal)
            return refusal;
        var content = item.Versions[wanted - 1];
        var stream = await vault.OpenAsync(id, new BlobReference(content.Kept.Store, content.Kept.Blob), content.Document.Size, context.RequestAborted);
        return stream is null ? Erased(id) : Sent(id, wanted, content.Document, stream, context.Response);
    }

    private async Task<Problem?> RefusalOf(EvidenceItem item, Actor? actor, int wanted)
    {
        if (item.Audience.IsPublic || item.Status == EvidenceStatus.Erased)
            return item.Status == EvidenceStatus.Erased ? Erased(item.Id) : wanted >= 1 && wanted <= item.Versions.Length ? null : Problems.NotFound("This content has not come.");
        if (actor is null)
            return Problems.NoToken;
        var reply = await cases.Execute(item.Id, new ReadContent { Actor = actor, Version = wanted }, mark: null);
        return reply is CommandReply<EvidenceItem>.Done { State.LastReading.Granted: false } ? Problems.EvidenceClosed : reply.Refusal();
    }

    private static FileStreamHttpResult Sent(string id, int number, AnnouncedDocument document, Stream stream, HttpResponse response)
    {
        var harmless = Harmless.GetValueOrDefault(document.MediaType);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream,
            harmless is null ? "application/octet-stream" : document.MediaType,
            $"{id}-{number}{harmless ?? ".bin"}",
            entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static Problem Erased(string id) => Problems.NotFound($"The content of {id} was erased on a legal order. What is committed to it stays in the log.");
}

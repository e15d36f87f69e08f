using System.Security.Cryptography;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Imports.Operations;

namespace ComplianceRegistry.Web.Imports;

/// <summary>Takes an upload in: the file goes to the disk, the operation becomes durable, and then it is answered for.</summary>
internal sealed class ImportFiling(
    OperationStore store, ImportRunner runner, MappingFiles mappings, IdDerivation ids, RegistryClock clock, ImportOptions options)
{
    private const string Route = "/v1/imports/systems";

    /// <summary>The operation, or why the upload was refused; then nothing is left of it.</summary>
    public async Task<(Operation? Operation, Problem? Refusal)> FileAsync(HttpRequest request, Actor actor, ImportQuery query)
    {
        var (upload, refusal) = await ImportUpload.OpenAsync(request, query.Mapping, mappings);
        if (upload is null)
        {
            return (null, refusal);
        }

        if (ImportMappingJson.Parse(upload.Mapping, out var faults) is not { } mapping)
        {
            return (null, Problems.Unacceptable(faults));
        }

        return mapping.Jurisdiction != actor.Jurisdiction
            ? (null, Problems.Forbidden("other-jurisdiction", $"This mapping is of {mapping.Jurisdiction}, and you are the authority of {actor.Jurisdiction}."))
            : await ReceiveAsync(request, actor, query, upload);
    }

    private async Task<(Operation? Operation, Problem? Refusal)> ReceiveAsync(HttpRequest request, Actor actor, ImportQuery query, ImportUpload upload)
    {
        var received = RegistryId.Create(OperationId.Prefix, RandomNumberGenerator.GetBytes(8)).ToString();
        string? hash;
        await using (var file = store.Receive(received))
        {
            hash = await ReceivedFile.CopyAsync(upload.File, file, options.MaxBytes, request.HttpContext.RequestAborted);
        }

        if (hash is null)
        {
            store.Forget(received);
            return (null, Problems.TooLarge(options.MaxBytes));
        }

        return Settle(request, Describe(received, actor, query, upload, hash));
    }

    /// <summary>Without a key the upload is a new operation; with one, it is the operation that the key stands for.</summary>
    private (Operation? Operation, Problem? Refusal) Settle(HttpRequest request, Operation received)
    {
        if (request.Headers[IdempotencyKey.Header].ToString() is not { Length: > 0 } key)
        {
            return (Start(received), null);
        }

        var named = received with { Id = ids.NewId(OperationId.Prefix, received.Party, Route, key).ToString() };
        lock (store)
        {
            if (store.Find(named.Id) is not { } first)
            {
                store.Rename(received.Id, named.Id);
                return (Start(named), null);
            }

            store.Forget(received.Id);
            var same = first.SourceHash == named.SourceHash && first.DryRun == named.DryRun && JsonElement.DeepEquals(first.Mapping, named.Mapping);
            return same ? (first, null) : (null, Problems.KeyReused);
        }
    }

    private Operation Start(Operation operation)
    {
        store.Create(operation);
        runner.Enqueue(operation.Id);
        return operation;
    }

    private Operation Describe(string id, Actor actor, ImportQuery query, ImportUpload upload, string hash) => new(
        id, OperationStatus.Running, query.DryRun, actor.Party, actor.Member, upload.Mapping, RowCounts.None, 0, hash, clock.Now, null);
}

/// <summary>Bounds of imports, by configuration.</summary>
/// <param name="MaxBytes">Largest file, in bytes.</param>
internal sealed record ImportOptions(long MaxBytes)
{
    public const long DefaultMaxBytes = 1L << 30;
}

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
    public async Task<(Operation? Operation, Problem? Refusal)> FileAsync(HttpRequest request, Actor actor, ImportQuery query, string? key)
    {
        var (upload, refusal) = await ImportUpload.OpenAsync(request, query.Mapping, mappings);
        if (upload is null)
            return (null, refusal);
        if (ImportMappingJson.Parse(upload.Mapping, out var faults) is not { } mapping)
            return (null, Problems.Unacceptable(faults));
        return mapping.Jurisdiction != actor.Jurisdiction
            ? (null, Problems.Forbidden("other-jurisdiction", $"This mapping is of {mapping.Jurisdiction}, and you are the authority of {actor.Jurisdiction}."))
            : await ReceiveAsync(request, actor, query, key, upload);
    }

    private async Task<(Operation? Operation, Problem? Refusal)> ReceiveAsync(
        HttpRequest request, Actor actor, ImportQuery query, string? key, ImportUpload upload)
    {
        var received = RegistryId.Create(OperationId.Prefix, RandomNumberGenerator.GetBytes(8)).ToString();
        try
        {
            if (await CopyAsync(received, upload, request.HttpContext.RequestAborted) is { } hash)
                return Settle(key, Describe(received, actor, query, upload, hash));
        }
        catch
        {
            // The upload was cut, or the disk is full: nothing was answered for.
            store.Forget(received);
            throw;
        }

        store.Forget(received);
        return (null, Problems.TooLarge(options.MaxBytes));
    }

    private async Task<string?> CopyAsync(string received, ImportUpload upload, CancellationToken cancellationToken)
    {
        await using var file = store.Receive(received);
        return await ReceivedFile.CopyAsync(upload.File, file, options.MaxBytes, cancellationToken);
    }

    /// <summary>Without a key the upload is a new operation; with one, it is the operation that the key stands for.</summary>
    private (Operation? Operation, Problem? Refusal) Settle(string? key, Operation received)
    {
        if (key is null)
            return (Start(received), null);
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

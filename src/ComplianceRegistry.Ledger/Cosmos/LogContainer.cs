using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>What a create came to.</summary>
internal enum CreateOutcome
{
    Created,

    /// <summary>The id is taken, or the document was changed since it was read.</summary>
    Conflict,

    /// <summary>It may have been written or not, or was not because the account is busy: to be tried again.</summary>
    Unknown,
}

/// <summary>The container's documents, and what they cost.</summary>
internal sealed class LogContainer(CosmosClient client, Container container) : IDisposable
{
    private const string OwnerMissing = "1003";
    private static readonly Meter Meter = new("ComplianceRegistry.Ledger");

    private static readonly Histogram<double> Charge = Meter.CreateHistogram<double>(
        "registry.log.cosmos.request_charge", "{RU}", "Request units of each operation on the log; the current segment can take 10,000 a second.");

    /// <summary>Opens the container; makes it, and its database, when they are missing and there is a key.</summary>
    /// <exception cref="InvalidOperationException">Entra gives no token for the account, and says why.</exception>
    public static async Task<LogContainer> OpenAsync(CosmosLogOptions options, CancellationToken cancellationToken)
    {
        var client = Connect(options);
        try
        {
            if (options.Key is not null)
                await CreateAsync(client, options, cancellationToken);
            var container = client.GetContainer(options.Database, options.Container);
            await container.ReadContainerAsync(cancellationToken: cancellationToken);
            return new LogContainer(client, container);
        }
        catch (AuthenticationFailedException refused)
        {
            client.Dispose();
            throw new InvalidOperationException($"Microsoft Entra gave no token for the log's account {options.Endpoint}: {refused.Message}", refused);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Offers a document for its id. Throws only when it was refused for good.</summary>
    public Task<CreateOutcome> CreateAsync(byte[] document, string segment, CancellationToken cancellationToken) => DecideAsync(
        document, "append", content => container.CreateItemStreamAsync(content, new PartitionKey(segment), cancellationToken: cancellationToken), cancellationToken);

    /// <summary>Offers a cursor: as a new document, or in the place of one that has not changed since it was read.</summary>
    /// <param name="document">The cursor.</param>
    /// <param name="etag">The ETag that was read; null for a new document.</param>
    /// <param name="cancellationToken">Gives up; the outcome is unknown then.</param>
    public Task<CreateOutcome> OfferCursorAsync(CursorDocument document, string? etag, CancellationToken cancellationToken)
    {
        var (partition, bytes) = (new PartitionKey(CursorDocument.Partition), JsonSerializer.SerializeToUtf8Bytes(document, BatchDocument.Json));
        return DecideAsync(
            bytes,
            "cursor",
            content => etag is null
                ? container.CreateItemStreamAsync(content, partition, cancellationToken: cancellationToken)
                : container.ReplaceItemStreamAsync(content, document.Id, partition, new ItemRequestOptions { IfMatchEtag = etag }, cancellationToken),
            cancellationToken);
    }

    /// <summary>A cursor and the ETag of its document; null when there is none.</summary>
    public async Task<(CursorDocument Document, string ETag)?> FindCursorAsync(string name, CancellationToken cancellationToken)
    {
        using var response = await container.ReadItemStreamAsync(name, new PartitionKey(CursorDocument.Partition), cancellationToken: cancellationToken);
        Record("cursor", response.Headers.RequestCharge);
        return IsAbsent(response)
            ? null
            : ((await JsonSerializer.DeserializeAsync<CursorDocument>(response.EnsureSuccessStatusCode().Content, BatchDocument.Json, cancellationToken))!, response.Headers.ETag);
    }

    private static async Task<CreateOutcome> DecideAsync(
        byte[] document, string operation, Func<Stream, Task<ResponseMessage>> offer, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new MemoryStream(document, writable: false);
            using var response = await offer(content);
            Record(operation, response.Headers.RequestCharge);
            return OutcomeOf(response);
        }
        catch (CosmosException e) when (IsUnknown(e.StatusCode))
        {
            return CreateOutcome.Unknown;
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return CreateOutcome.Unknown;
        }
    }

    /// <summary>The document that begins at a position; null when there is none.</summary>
    public async Task<BatchDocument?> FindAsync(long position, CancellationToken cancellationToken)
    {
        using var response = await container.ReadItemStreamAsync(
            BatchDocument.IdOf(position), new PartitionKey(BatchDocument.SegmentOf(position)), cancellationToken: cancellationToken);
        Record("read", response.Headers.RequestCharge);
        if (IsAbsent(response))
            return null;
        response.EnsureSuccessStatusCode();
        return await JsonSerializer.DeserializeAsync<BatchDocument>(response.Content, BatchDocument.Json, cancellationToken);
    }

    /// <summary>Changes the document that begins at a position, however often others change it meanwhile.</summary>
    public async Task ChangeAsync(long firstPosition, Func<BatchDocument, BatchDocument> change, CancellationToken cancellationToken)
    {
        var (id, partition) = (BatchDocument.IdOf(firstPosition), new PartitionKey(BatchDocument.SegmentOf(firstPosition)));
        for (var replaced = false; !replaced;)
        {
            var read = await container.ReadItemAsync<BatchDocument>(id, partition, cancellationToken: cancellationToken);
            var changed = change(read.Resource);
            replaced = ReferenceEquals(changed, read.Resource) || await TryReplaceAsync(changed, id, partition, read.ETag, cancellationToken);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> TryReplaceAsync(BatchDocument document, string id, PartitionKey partition, string etag, CancellationToken cancellationToken)
    {
        try
        {
            var response = await container.ReplaceItemAsync(
                document, id, partition, new ItemRequestOptions { IfMatchEtag = etag, EnableContentResponseOnWrite = false }, cancellationToken);
            Record("erase", response.RequestCharge);
            return true;
        }
        catch (CosmosException e) when (e.StatusCode == HttpStatusCode.PreconditionFailed)
        {
            return false;
        }
    }

    private static CosmosClient Connect(CosmosLogOptions options)
    {
        var settings = new CosmosClientOptions
        {
            ApplicationName = "compliance-registry",
            ConnectionMode = options.Gateway ? ConnectionMode.Gateway : ConnectionMode.Direct,
            LimitToEndpoint = options.Gateway,
            ConsistencyLevel = ConsistencyLevel.Strong,
            EnableContentResponseOnWrite = false,
            UseSystemTextJsonSerializerWithOptions = BatchDocument.Json,
        };
        var endpoint = options.Endpoint.ToString();
        if (options.Key is not null)
            return new CosmosClient(endpoint, options.Key, settings);
        return options.Credential is not null
            ? new CosmosClient(endpoint, options.Credential, settings)
            : throw new ArgumentException("The log's Cosmos DB account needs a key or a credential.", nameof(options));
    }

    private static async Task CreateAsync(CosmosClient client, CosmosLogOptions options, CancellationToken cancellationToken)
    {
        var database = await client.CreateDatabaseIfNotExistsAsync(options.Database, cancellationToken: cancellationToken);
        var properties = new ContainerProperties(options.Container, "/segment")
        {
            IndexingPolicy = new IndexingPolicy { Automatic = false, IndexingMode = IndexingMode.None },
        };
        var throughput = options.AutoscaleThroughput is { } most ? ThroughputProperties.CreateAutoscaleThroughput(most) : null;
        await database.Database.CreateContainerIfNotExistsAsync(properties, throughput, cancellationToken: cancellationToken);
    }

    private static CreateOutcome OutcomeOf(ResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed)
            return CreateOutcome.Conflict;
        if (IsUnknown(response.StatusCode))
            return CreateOutcome.Unknown;
        response.EnsureSuccessStatusCode();
        return CreateOutcome.Created;
    }

    // A missing database or container is no empty one.
    private static bool IsAbsent(ResponseMessage response) => response.StatusCode == HttpStatusCode.NotFound && response.Headers["x-ms-substatus"] != OwnerMissing;

    // 410 and 449 are the service's own "try again"; 429 was not written, and may be offered again just as well.
    private static bool IsUnknown(HttpStatusCode status) =>
        (int)status is 408 or 410 or 429 or 449 or >= 500;

    private static void Record(string operation, double charge) => Charge.Record(charge, new KeyValuePair<string, object?>("operation", operation));
}

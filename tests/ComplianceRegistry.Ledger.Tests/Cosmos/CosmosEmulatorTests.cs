using System.Net;
using Microsoft.Azure.Cosmos;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>The emulator answers as Azure Cosmos DB does, where the log store relies on it.</summary>
[Collection(CosmosTests.Name)]
public sealed class CosmosEmulatorTests(CosmosEmulator cosmos) : IAsyncLifetime
{
    private readonly CosmosClient _client = cosmos.Connect();
    private Container _container = null!;

    public async Task InitializeAsync()
    {
        Database database = await _client.CreateDatabaseAsync($"test-{Guid.NewGuid():N}");
        _container = await database.CreateContainerAsync("log", "/segment");
    }

    public async Task DisposeAsync()
    {
        await _container.Database.DeleteAsync();
        _client.Dispose();
    }

    [Fact]
    public async Task Creating_a_database_or_container_again_finds_the_first()
    {
        var database = await _client.CreateDatabaseIfNotExistsAsync(_container.Database.Id);
        var container = await database.Database.CreateContainerIfNotExistsAsync("log", "/segment");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (database.StatusCode, container.StatusCode));
    }

    [Fact]
    public async Task A_document_is_read_back_by_id_and_partition()
    {
        await CreateAsync(new("a", "0", "first"));

        var read = await _container.ReadItemAsync<Document>("a", new PartitionKey("0"));

        Assert.Equal("first", read.Resource.text);
    }

    [Fact]
    public async Task A_missing_document_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(() => _container.ReadItemAsync<Document>("none", new PartitionKey("0"))));

    [Fact]
    public async Task A_document_of_another_partition_is_not_found()
    {
        await CreateAsync(new("a", "0", "first"));

        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(() => _container.ReadItemAsync<Document>("a", new PartitionKey("1"))));
    }

    [Fact]
    public async Task Anything_in_a_missing_container_is_not_found()
    {
        var missing = _container.Database.GetContainer("missing");

        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(() => missing.ReadItemAsync<Document>("a", new PartitionKey("0"))));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(() => missing.CreateItemAsync(new Document("a", "0", "x"), new PartitionKey("0"))));
    }

    [Fact]
    public async Task A_second_create_of_an_id_conflicts_and_changes_nothing()
    {
        await CreateAsync(new("a", "0", "first"));

        var status = await StatusOfAsync(() => CreateAsync(new("a", "0", "second")));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("first", (await _container.ReadItemAsync<Document>("a", new PartitionKey("0"))).Resource.text);
    }

    [Fact]
    public async Task The_same_id_may_exist_in_two_partitions()
    {
        await CreateAsync(new("a", "0", "first"));
        await CreateAsync(new("a", "1", "second"));

        Assert.Equal("second", (await _container.ReadItemAsync<Document>("a", new PartitionKey("1"))).Resource.text);
    }

    [Fact]
    public async Task A_replace_needs_the_current_etag()
    {
        var created = await CreateAsync(new("a", "0", "first"));
        var current = await ReplaceAsync("second", created.ETag);

        var status = await StatusOfAsync(() => ReplaceAsync("third", created.ETag));

        Assert.Equal(HttpStatusCode.OK, current.StatusCode);
        Assert.NotEqual(created.ETag, current.ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
    }

    [Fact]
    public async Task A_query_and_a_feed_see_one_partition_only()
    {
        await CreateAsync(new("a", "0", "first"));
        await CreateAsync(new("b", "1", "second"));
        var partition = new QueryRequestOptions { PartitionKey = new PartitionKey("1") };

        var queried = await ReadAsync(_container.GetItemQueryIterator<Document>("SELECT * FROM c", requestOptions: partition));
        var fed = await ReadAsync(_container.GetItemQueryIterator<Document>((string?)null, requestOptions: partition));

        Assert.Equal(["b"], queried);
        Assert.Equal(["b"], fed);
    }

    [Fact]
    public async Task A_document_over_two_megabytes_is_too_large() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusOfAsync(() => CreateAsync(new("a", "0", new string('x', 2 * 1024 * 1024)))));

    private Task<ItemResponse<Document>> CreateAsync(Document document) => _container.CreateItemAsync(document, new PartitionKey(document.segment));

    private Task<ItemResponse<Document>> ReplaceAsync(string text, string etag) =>
        _container.ReplaceItemAsync(new Document("a", "0", text), "a", new PartitionKey("0"), new ItemRequestOptions { IfMatchEtag = etag });

    internal static async Task<HttpStatusCode> StatusOfAsync<T>(Func<Task<ItemResponse<T>>> call)
    {
        try
        {
            return (await call()).StatusCode;
        }
        catch (CosmosException refused)
        {
            return refused.StatusCode;
        }
    }

    private static async Task<List<string>> ReadAsync(FeedIterator<Document> feed)
    {
        List<string> ids = [];
        while (feed.HasMoreResults)
        {
            ids.AddRange((await feed.ReadNextAsync()).Select(document => document.id));
        }

        return ids;
    }
}

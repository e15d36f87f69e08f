using System.Net;
using Microsoft.Azure.Cosmos;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>The faults that tests of the store ask for do what their names say.</summary>
[Collection(CosmosTests.Name)]
public sealed class CosmosFaultTests(CosmosEmulator cosmos) : IAsyncLifetime
{
    private readonly CosmosClient _client = cosmos.Connect();
    private Container _container = null!;

    public static TheoryData<CosmosFault, bool> Faults => new()
    {
        { CosmosFault.LandsThen408, true },
        { CosmosFault.LandsThen503, true },
        { CosmosFault.LandsThenCut, true },
        { CosmosFault.Refused503, false },
        { CosmosFault.Refused429, false },
        { CosmosFault.Cut, false },
    };

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

    [EmulatorTheory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_hides_whether_the_write_landed(CosmosFault fault, bool lands)
    {
        // More than the client's own retries can use up.
        await cosmos.FailNextCreatesAsync([.. Enumerable.Repeat(fault, 50)]);
        var before = await cosmos.FaultsLeftAsync();

        var outcome = await OutcomeAsync();
        var used = before - await cosmos.FaultsLeftAsync();
        await cosmos.FailNextCreatesAsync();

        Assert.NotEqual(HttpStatusCode.Created, outcome);
        Assert.True(used >= 1);
        Assert.Equal(lands ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            await CosmosEmulatorTests.StatusOfAsync(() => _container.ReadItemAsync<Document>("a", new PartitionKey("0"))));
    }

    [EmulatorFact]
    public async Task After_the_faults_creates_succeed_again()
    {
        await cosmos.FailNextCreatesAsync(CosmosFault.Refused429);

        Assert.Equal(HttpStatusCode.Created, await OutcomeAsync());
        Assert.Equal(0, await cosmos.FaultsLeftAsync());
    }

    /// <summary>The status of one create, null when the connection was lost.</summary>
    private async Task<HttpStatusCode?> OutcomeAsync()
    {
        try
        {
            return await CosmosEmulatorTests.StatusOfAsync(() => _container.CreateItemAsync(new Document("a", "0", "x"), new PartitionKey("0")));
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

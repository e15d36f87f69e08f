using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Cosmos;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>Where the log and the cursors of its readers are kept: <c>Store=sqlite</c>, which is the replica itself, or <c>Store=cosmos</c> with the section <c>Cosmos</c>.</summary>
internal static class LogStores
{
    public static void AddLogStore(this WebApplicationBuilder builder, DataDirectory data)
    {
        var store = builder.Configuration["Store"] ?? "sqlite";
        switch (store)
        {
            case "sqlite":
                builder.Services.AddSingleton<ILogStore>(provider => new SqliteLogStore(provider.GetRequiredService<Replica>()));
                builder.Services.AddSingleton<ICursorStore>(_ => SqliteCursorStore.Open(data.Path));
                break;
            case "cosmos":
                AddCosmos(builder);
                break;
            default:
                throw new InvalidOperationException($"Store is '{store}'. It must be 'sqlite' or 'cosmos'.");
        }
    }

    private static void AddCosmos(WebApplicationBuilder builder)
    {
        var options = CosmosSettings.Read(builder.Configuration.GetSection("Cosmos"));
        builder.Services.AddSingleton<ILogStore>(_ => CosmosLogStore.OpenAsync(options, TimeProvider.System, CancellationToken.None).GetAwaiter().GetResult());
        builder.Services.AddSingleton<ICursorStore>(provider => ((CosmosLogStore)provider.GetRequiredService<ILogStore>()).Cursors);
        builder.Services.AddSingleton(provider => new ReplicaTail(provider.GetRequiredService<ILogStore>(), provider.GetRequiredService<Replica>(), TimeProvider.System));
    }
}

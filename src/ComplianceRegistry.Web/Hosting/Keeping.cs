using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Log;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What the registry keeps: its copy of the log, the newest checkpoint, keys and secrets, the clock.</summary>
internal static class Keeping
{
    private const string DefaultOrigin = "localhost/compliance-registry";

    public static void AddKeeping(this WebApplicationBuilder builder, DataDirectory data)
    {
        var services = builder.Services;
        var checkpointFile = CheckpointFile.Of(data.Path, builder.Configuration, builder.Environment);
        services.AddSingleton(_ => Lock(data, checkpointFile));
        services.AddSingleton(provider => OpenReplica(provider, data));
        services.AddSingleton(_ => SigningKeyFile.OpenOrCreate(data.KeyFile(KeptKeys.LogSigning), builder.Configuration["Registry:Origin"] ?? DefaultOrigin));
        services.AddSingleton(_ => RegistrySecretFile.OpenOrCreate(data.KeyFile(KeptKeys.RegistrySecret)));
        services.AddSingleton(provider => new IdDerivation(provider.GetRequiredService<RegistrySecretFile>().Secret));
        services.AddSingleton(_ => new CaseKeys(new FileCaseKeyStore(DataLayout.CaseKeys(data.Path)), MasterKeyFile.OpenOrCreate(data.KeyFile(KeptKeys.Master)).Key));
        services.AddSingleton(_ => builder.Environment.IsDevelopment()
            ? new RegistryClock(TimeProvider.System, Path.Combine(data.Path, "clock-offset"))
            : new RegistryClock(TimeProvider.System));
        services.AddSingleton(provider => CheckpointKeeper.Start(
            checkpointFile, provider.GetRequiredService<Replica>(), provider.GetRequiredService<SigningKeyFile>(), TimeProvider.System));
        services.AddSingleton(provider => new LogRules
        {
            ReadOnlyReason = (provider.GetRequiredService<CheckpointKeeper>().Condition as LogCondition.ReadOnly)?.Reason,
        });
        services.AddSingleton<CheckpointNotes>();
    }

    /// <summary>
    /// Opens the log before anything else, so that what stands in the way (another process, a damaged file) is said in one line. A copy of a remote
    /// log is brought up to it first: only then can it be compared with the kept checkpoint.
    /// </summary>
    public static async Task OpenLogAsync(this WebApplication app)
    {
        var replica = app.Services.GetRequiredService<Replica>();
        var store = app.Services.GetRequiredService<ILogStore>();
        if (store is not SqliteLogStore)
            await ReplicaTail.CatchUpAsync(store, replica, CancellationToken.None);
        KeptKeys.Require(app.Services.GetRequiredService<DataDirectory>(), replica.Size, app.Environment);
        app.Services.GetRequiredService<LogRules>();
        app.Services.GetService<ReplicaTail>();
    }

    private static DataDirectoryLock Lock(DataDirectory data, string checkpointFile)
    {
        var held = DataDirectoryLock.Acquire(data.Path);
        Leftovers.Erase(data, checkpointFile);
        return held;
    }

    // The lock comes first, and is released last.
    private static Replica OpenReplica(IServiceProvider provider, DataDirectory data)
    {
        provider.GetRequiredService<DataDirectoryLock>();
        return Replica.Open(data.Path);
    }
}

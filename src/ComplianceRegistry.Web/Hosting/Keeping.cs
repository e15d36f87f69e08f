using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Log;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What the registry keeps beside the log: its keys and secrets, the clock.</summary>
internal static class Keeping
{
    private const string DefaultOrigin = "localhost/compliance-registry";

    public static void AddKeeping(this WebApplicationBuilder builder, DataDirectory data)
    {
        var services = builder.Services;
        services.AddSingleton(_ => Replica.Open(data.Path));
        services.AddSingleton(_ => SigningKeyFile.OpenOrCreate(data.KeyFile("log-signing"), builder.Configuration["Registry:Origin"] ?? DefaultOrigin));
        services.AddSingleton(_ => RegistrySecretFile.OpenOrCreate(data.KeyFile("registry-secret")));
        services.AddSingleton(provider => new IdDerivation(provider.GetRequiredService<RegistrySecretFile>().Secret));
        services.AddSingleton(_ => new CaseKeys(new FileCaseKeyStore(Path.Combine(data.Path, "case-keys")), MasterKeyFile.OpenOrCreate(data.KeyFile("master-key")).Key));
        services.AddSingleton(_ => builder.Environment.IsDevelopment()
            ? new RegistryClock(TimeProvider.System, Path.Combine(data.Path, "clock-offset"))
            : new RegistryClock(TimeProvider.System));
        services.AddSingleton<CheckpointNotes>();
    }
}

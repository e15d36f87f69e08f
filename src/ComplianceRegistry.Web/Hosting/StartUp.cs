using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Identity;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What the operator is told when the server starts, or why it does not.</summary>
internal static class StartUp
{
    /// <summary>Whether an error says by itself what is wrong and what to do, so that its message suffices.</summary>
    public static bool Explains(Exception error) =>
        error is DataDirectoryInUseException or LogDamagedException or LogStorageFullException or InvalidDataException or InvalidOperationException or FoundingRefusedException;

    /// <summary>Says on the console where the registry is reached once it listens, and in Development by whom.</summary>
    public static void Announce(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.WriteLine($"The registry listens on {string.Join(", ", app.Urls)}; its API is described at {app.Urls.First()}/swagger.");
        Console.WriteLine($"Data directory: {app.Services.GetRequiredService<DataDirectory>().Path}");
        if (app.Services.GetService<DemoClients>() is not { } demo)
            return;
        Console.WriteLine($"Development clients, all with the secret '{DemoClients.Secret}':");
        foreach (var line in demo.All.Select(client => client.Id).Chunk(6))
            Console.WriteLine("  " + string.Join(' ', line));
    });
}

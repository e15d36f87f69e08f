using System.Diagnostics;

namespace ComplianceRegistry.Bench.Machine;

/// <summary>
/// A PostgreSQL of the bench's own, reached over a local socket, as durable as the registry: <c>synchronous_commit</c> and <c>fsync</c> on.
/// The server refuses to run as root, so under root it runs as the package's user.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "bench";
    private static readonly string[] Settings =
    [
        "listen_addresses=", "fsync=on", "synchronous_commit=on", "full_page_writes=on", "shared_buffers=1GB", "effective_cache_size=4GB",
        "work_mem=16MB", "maintenance_work_mem=256MB", "max_wal_size=4GB", "random_page_cost=1.1", "jit=off", "max_connections=100",
    ];

    private readonly Process _server;
    private readonly string _folder;

    private PostgresCluster(Process server, string folder) => (_server, _folder) = (server, folder);

    /// <summary>For Npgsql: prepared statements, a pool as large as the load's connections need.</summary>
    public string ConnectionString =>
        $"Host={_folder};Username={User};Database=postgres;Maximum Pool Size=48;Max Auto Prepare=64;No Reset On Close=true;Command Timeout=120";

    /// <summary>Makes a cluster below a folder and starts it.</summary>
    public static async Task<PostgresCluster> StartAsync(string parent)
    {
        var folder = Path.Combine(parent, "postgres");
        Directory.CreateDirectory(folder);
        if (IsRoot)
            await Commands.RunAsync("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        await Commands.RunAsync(Program("initdb"), Arguments("initdb", "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"));
        var settings = Settings.Append($"unix_socket_directories={folder}").SelectMany(setting => new[] { "-c", setting });
        var server = Process.Start(new ProcessStartInfo(Program("postgres"), Arguments("postgres", ["-D", data, .. settings]))
        {
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        await ReadyAsync(server);
        _ = server.StandardError.ReadToEndAsync();
        return new PostgresCluster(server, folder);
    }

    public async ValueTask DisposeAsync()
    {
        Commands.Interrupt(_server);
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task ReadyAsync(Process server)
    {
        List<string> said = [];
        while (await server.StandardError.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains("ready to accept connections", StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException($"PostgreSQL did not start: {string.Join('\n', said)}");
    }

    private static bool IsRoot => Environment.UserName == "root";

    // setpriv becomes the program, so that the process started is the server itself.
    private static string Program(string program) => IsRoot ? "setpriv" : DebianPackages.Postgres(program);

    private static string[] Arguments(string program, params string[] arguments) =>
        IsRoot ? ["--reuid=postgres", "--regid=postgres", "--clear-groups", DebianPackages.Postgres(program), .. arguments] : arguments;
}

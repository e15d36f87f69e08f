using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ComplianceRegistry.Acceptance;

/// <summary>
/// The registry as its own process, as an operator runs it: started on a data directory and a free port, stopped by
/// SIGTERM or killed by SIGKILL.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _output;

    private ServerProcess(Process process, Uri address, StringBuilder output)
    {
        _process = process;
        _output = output;
        Address = address;
        Client = new ApiClient(address);
    }

    public Uri Address { get; }

    public ApiClient Client { get; }

    public int Id => _process.Id;

    /// <summary>What the process has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts the registry and waits until it is ready.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="wrapper">A program and its arguments that run the server, such as a tracer; none by default.</param>
    /// <exception cref="ServerEndedException">The process ended instead of becoming ready.</exception>
    public static async Task<ServerProcess> StartAsync(string dataDirectory, params string[] wrapper)
    {
        var server = Begin(dataDirectory, wrapper);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Starts the registry from another directory of programs and data files, and waits until it is ready.</summary>
    /// <param name="programs">Directory with everything that the registry ships with.</param>
    /// <param name="dataDirectory">The data directory.</param>
    public static async Task<ServerProcess> StartFromAsync(string programs, string dataDirectory)
    {
        var server = Begin(programs, dataDirectory, []);
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Starts the registry and waits for nothing: what it does by itself begins before it answers.</summary>
    /// <inheritdoc cref="StartAsync"/>
    public static ServerProcess Begin(string dataDirectory, params string[] wrapper) => Begin(AppContext.BaseDirectory, dataDirectory, wrapper);

    /// <summary>Ends the process without warning, as a power switch for the process would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the process to stop and waits for it.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(StartLimit);
        await _process.WaitForExitAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static ServerProcess Begin(string programs, string dataDirectory, string[] wrapper)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var output = new StringBuilder();
        return new ServerProcess(Launch(programs, dataDirectory, address, output, wrapper), address, output);
    }

    private static Process Launch(string programs, string dataDirectory, Uri address, StringBuilder output, string[] wrapper)
    {
        string[] command = [.. wrapper, "dotnet", Path.Combine(programs, "ComplianceRegistry.Web.dll")];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Registry__DataDirectory"] = dataDirectory;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
        {
            output.AppendLine(line);
        }
    }

    private async Task ReadyAsync()
    {
        using var limit = new CancellationTokenSource(StartLimit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await Client.IsReadyAsync(limit.Token))
        {
            if (_process.HasExited)
            {
                await _process.WaitForExitAsync(limit.Token);
                throw new ServerEndedException(_process.ExitCode, Output);
            }

            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The server ended before it was ready.</summary>
internal sealed class ServerEndedException(int exitCode, string output) : Exception($"The server ended with {exitCode}:\n{output}")
{
    public int ExitCode { get; } = exitCode;

    public string Output { get; } = output;
}

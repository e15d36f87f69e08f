using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComplianceRegistry.Bench.Machine;

/// <summary>A server under test, in a process of its own, on a free port of this machine.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;
    private readonly List<string> _said = [];
    private bool _stopping;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => TellUnexpectedEnd();
    }

    public Uri Address { get; }

    /// <summary>Memory that the process holds, in MiB.</summary>
    public double ResidentMebibytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Starts <c>dotnet</c> with an assembly and waits until a path answers with success; ends it again when it does not.</summary>
    public static async Task<ServerProcess> StartAsync(string assembly, string readyPath, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var server = Start(assembly, arguments, environment);
        try
        {
            await server.ReadyAsync(readyPath);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server as an operator would, and waits until it is gone.</summary>
    public async Task StopAsync()
    {
        _stopping = true;
        if (!_process.HasExited)
            Commands.Terminate(_process);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private static ServerProcess Start(string assembly, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)> environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start)!, address);
    }

    private async Task ReadyAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.StartNew();
        while (!await AnswersAsync(http, path))
        {
            if (_process.HasExited || since.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not answer {path}. It said:\n{LastWords()}");
            await Task.Delay(5);
        }
    }

    private void TellUnexpectedEnd()
    {
        if (!_stopping)
            Console.Error.WriteLine($"The server at {Address} ended by itself ({_process.ExitCode}). It said:\n{LastWords()}");
    }

    private string LastWords()
    {
        lock (_said)
            return string.Join('\n', _said.TakeLast(30));
    }

    private void Remember(string? line)
    {
        lock (_said)
            _said.Add(line ?? "");
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string path)
    {
        try
        {
            using var reply = await http.GetAsync(new Uri(path, UriKind.Relative));
            return reply.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

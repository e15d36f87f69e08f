using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Tests.Remote;

public sealed class CommandTests
{
    [Fact]
    public async Task A_busy_registry_is_asked_again_with_the_same_key()
    {
        using var server = new Answering((503, "{}"), (201, """{"id":"X"}"""));
        using var registry = new RegistryClient(server.Address);

        var reply = await registry.CommandAsync("v1/things", "{}", "key-1", CancellationToken.None);

        Assert.Equal((201, "X", 7L), (reply.Status, reply.Body.GetProperty("id").GetString(), reply.Position));
        Assert.Equal(["key-1", "key-1"], await server.KeysAsync());
    }

    [Fact]
    public async Task A_refusal_is_a_reply()
    {
        using var server = new Answering((422, """{"code":"invalid"}"""));
        using var registry = new RegistryClient(server.Address);

        var reply = await registry.CommandAsync("v1/things", "{}", "key-1", CancellationToken.None);

        Assert.Equal((false, "invalid"), (reply.IsSuccess, reply.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Words_of_somebody_else_are_no_reply()
    {
        using var server = new Answering((502, "<html>"));
        using var registry = new RegistryClient(server.Address);

        var refused = await Assert.ThrowsAsync<RegistryRefusedException>(() => registry.CommandAsync("v1/things", "{}", "key-1", CancellationToken.None));

        Assert.Contains("502", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Answers as many requests as it has answers, in order.</summary>
    private sealed class Answering : IDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly Task<List<string?>> _keys;

        public Answering(params (int Status, string Body)[] answers)
        {
            Address = new Uri($"http://127.0.0.1:{FreePort()}/");
            _listener.Prefixes.Add(Address.ToString());
            _listener.Start();
            _keys = AnswerAsync(answers);
        }

        public Uri Address { get; }

        public Task<List<string?>> KeysAsync() => _keys;

        public void Dispose() => _listener.Close();

        private async Task<List<string?>> AnswerAsync((int Status, string Body)[] answers)
        {
            var keys = new List<string?>();
            foreach (var (status, body) in answers)
            {
                var context = await _listener.GetContextAsync();
                keys.Add(context.Request.Headers["Idempotency-Key"]);
                context.Response.StatusCode = status;
                context.Response.Headers["Retry-After"] = "0";
                context.Response.Headers["Registry-Position"] = "7";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }

            return keys;
        }

        private static int FreePort()
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
    }
}

using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Faults;

/// <summary>A body with a designation and many certificates on it, recorded from a source; every other one ends with a day.</summary>
/// <param name="Designation">Registry id of the designation.</param>
/// <param name="Certificates">System of each certificate, by the certificate's id.</param>
/// <param name="Ending">Those certificates that end with a day, sixty days ahead; the others have no end.</param>
internal sealed record CertifiedBody(string Designation, IReadOnlyDictionary<string, string> Certificates, IReadOnlySet<string> Ending)
{
    private const string Authority = "demo-authority-de";
    private const string Provider = "demo-provider-eu";
    private const string Scope = "panel-radiology";
    private const int AtOnce = 16;

    public static async Task<CertifiedBody> PrepareAsync(ApiClient client, int certificates)
    {
        var (provider, body) = (await client.PartyAsync(Provider), await client.PartyAsync("demo-cab-eu"));
        var designation = (await CreateAsync(client, Authority, "v1/designations/historic", "designation", new
        {
            body,
            scope = new[] { Scope },
            effective = "2020-01-01T00:00:00Z",
            source = "kills",
        })).Id;
        var lastDay = DateOnly.FromDateTime((await client.NowAsync()).UtcDateTime).AddDays(60);
        var made = new (string Certificate, string System)[certificates];
        await Parallel.ForAsync(0, certificates, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            made[number] = await CertifyAsync(client, provider, designation, number, Ends(number) ? lastDay : null));
        return new CertifiedBody(
            designation,
            made.ToDictionary(pair => pair.Certificate, pair => pair.System, StringComparer.Ordinal),
            made.Where((_, number) => Ends(number)).Select(pair => pair.Certificate).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>The authority withdraws the designation; returns when that is acknowledged.</summary>
    public async Task WithdrawAsync(ApiClient client)
    {
        var reply = await client.SendAsync(
            HttpMethod.Post,
            $"v1/designations/{Designation}/withdraw",
            Authority,
            JsonSerializer.Serialize(new
            {
                ground = "requirements-not-met",
                provision = "Article 36(4)",
                evidence = new[] { new { title = "Report", url = "https://authority.example/1", contentHash = new string('a', 64) } },
            }),
            ("If-Match", "\"1\""));
        Assert.True(reply.Status == HttpStatusCode.OK, reply.Text);
    }

    private static bool Ends(int number) => number % 2 == 0;

    private static async Task<(string Certificate, string System)> CertifyAsync(ApiClient client, string provider, string designation, int number, DateOnly? lastDay)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"certified-{number}");
        var system = (await SentAsync(client, Provider, "v1/systems", key, Samples.System(provider, key))).Id;
        var certificate = (await CreateAsync(client, Authority, "v1/certificates/historic", key, new
        {
            designation,
            system,
            scope = new[] { Scope },
            @class = "product",
            lastDay,
            effective = "2024-01-01T00:00:00Z",
            source = "kills",
            sourceReference = key,
        })).Id;
        return (certificate, system);
    }

    private static Task<Reply> CreateAsync(ApiClient client, string sender, string path, string key, object body) =>
        SentAsync(client, sender, path, key, JsonSerializer.Serialize(body));

    private static async Task<Reply> SentAsync(ApiClient client, string sender, string path, string key, string body)
    {
        var reply = await client.SendAsync(HttpMethod.Post, path, sender, body, ("Idempotency-Key", key));
        Assert.True(reply.Status == HttpStatusCode.Created, reply.Text);
        return reply;
    }
}

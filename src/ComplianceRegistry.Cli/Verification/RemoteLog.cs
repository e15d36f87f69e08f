using System.Globalization;
using System.Text.Json;
using ComplianceRegistry.Cli.Remote;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Json;
using ComplianceRegistry.Ledger.Verification;

namespace ComplianceRegistry.Cli.Verification;

/// <summary>The log of a running registry, as anybody reads it over REST.</summary>
internal static class RemoteLog
{
    private const int PageSize = 500;

    /// <summary>Verifies all that the registry serves against a checkpoint fetched before.</summary>
    public static async Task<VerificationReport> VerifyAsync(RegistryClient registry, string? trustedKey, CancellationToken cancellationToken)
    {
        var keys = trustedKey is null
            ? (await registry.GetTextAsync("v1/log/key", cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : [trustedKey];
        var verification = new LogVerification(await registry.GetTextAsync("v1/log/checkpoint", cancellationToken), keys);
        for (long? after = null; ;)
        {
            var from = after is null ? "" : $"&after={after.Value.ToString(CultureInfo.InvariantCulture)}";
            var page = await registry.GetAsync($"v1/feed?limit={PageSize}{from}", cancellationToken);
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                verification.Add(Read(item));
            }

            if (page.GetProperty("items").GetArrayLength() < PageSize)
            {
                return verification.Complete();
            }

            after = page.GetProperty("next").GetInt64();
        }
    }

    private static LogEntry Read(JsonElement item)
    {
        var act = item.GetProperty("act");
        var kind = Text(act, "act");
        var entry = new LogEntry
        {
            Position = item.GetProperty("position").GetInt64(),
            Kind = kind,
            Stream = kind == Act.SealedKind ? "" : Text(act, "stream"),
            Version = kind == Act.SealedKind ? 0 : act.GetProperty("version").GetInt64(),
            At = DateTimeOffset.Parse(Text(act, "at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Leaf = CanonicalJson.Serialize(act),
            LeafHash = Convert.FromHexString(Text(item, "leafHash")),
        };
        return kind == Act.SealedKind ? entry : entry with
        {
            Facts = Part(item.GetProperty("payload"), "facts"),
            FactsSalt = Salt(item.GetProperty("salts"), "facts"),
            Personal = Part(item.GetProperty("payload"), "personal"),
            PersonalSalt = Salt(item.GetProperty("salts"), "personal"),
        };
    }

    private static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;

    private static byte[]? Part(JsonElement payload, string part) =>
        payload.GetProperty(part) is { ValueKind: not JsonValueKind.Null } content ? CanonicalJson.Serialize(content) : null;

    private static byte[]? Salt(JsonElement salts, string part) =>
        salts.GetProperty(part) is { ValueKind: JsonValueKind.String } hex ? Convert.FromHexString(hex.GetString()!) : null;
}

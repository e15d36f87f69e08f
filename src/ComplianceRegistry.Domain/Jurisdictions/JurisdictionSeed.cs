using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>One edition of the jurisdictions that a new registry establishes: the data in <c>contracts/jurisdictions</c>.</summary>
public sealed record JurisdictionSeed
{
    private static readonly JsonSerializerOptions Strict = new(RegistryJson.Options)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reference of the schema of the data file.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The edition, such as <c>2026-08</c>.</summary>
    public required string Edition { get; init; }

    /// <summary>In which the facts can be checked.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    public ImmutableArray<JurisdictionContent> Jurisdictions { get; init; } = [];

    /// <summary>Reads a data file and lists every fault, repeated codes and unknown unions included.</summary>
    public static Parsed<JurisdictionSeed> Parse(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            var seed = JsonSerializer.Deserialize<JurisdictionSeed>(utf8Json.Span, Strict);
            return seed is null ? Malformed("The document is null.") : Parsed<JurisdictionSeed>.Of(seed, Check(seed));
        }
        catch (JsonException malformed)
        {
            return Malformed(malformed.Message);
        }
    }

    private static Parsed<JurisdictionSeed> Malformed(string message) => new(null, [new Fault("", "malformed-json", message)]);

    private static ImmutableArray<Fault> Check(JurisdictionSeed seed)
    {
        var faults = new FaultList();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, content) in seed.Jurisdictions.Index())
        {
            JurisdictionContentValidation.Check(faults, $"/jurisdictions/{index}", content);
            if (!codes.Add(content.Code))
            {
                faults.Add($"/jurisdictions/{index}/code", "repeated", $"The jurisdiction '{content.Code}' is there twice.");
            }
        }

        foreach (var (index, content) in seed.Jurisdictions.Index())
        {
            foreach (var union in content.MemberOf.Where(union => !codes.Contains(union)))
            {
                faults.Add($"/jurisdictions/{index}/memberOf", "unknown-jurisdiction", $"There is no union '{union}'.");
            }
        }

        return faults.ToImmutable();
    }
}

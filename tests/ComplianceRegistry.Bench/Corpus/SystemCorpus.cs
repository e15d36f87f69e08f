using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Bench.Corpus;

/// <summary>Synthetic systems without end, the same on every run: system <c>i</c> depends on <c>i</c> alone.</summary>
internal sealed class SystemCorpus
{
    private const int Providers = 2_000;

    /// <summary>Where systems are listed, the first ones more often; each has an authority among the demo clients.</summary>
    public static readonly string[] Jurisdictions = ["US", "DE", "NL", "GB", "FR"];

    /// <summary>Codes of the registry's sector vocabulary.</summary>
    public static readonly string[] Sectors =
    [
        "health", "public-administration", "justice-law-enforcement", "education", "employment", "finance-insurance",
        "energy", "environment", "agriculture-food", "transport", "science-space", "defence-security",
    ];

    private static readonly string[] Statuses = ["on-market", "in-service", "in-service"];
    private static readonly string[][] AnnexIii = [[], ["employment"], ["education"], ["essential-services"], ["biometrics"]];
    private readonly Vocabulary _words = new();

    public SyntheticSystem this[int index]
    {
        get
        {
            var random = new Random(index * 7919 + 17);
            return new SyntheticSystem(
                Name(random),
                $"REF-{index:D7}",
                $"{Capital(_words[300 + random.Next(Providers)])} {(index % 2 == 0 ? "Agency" : "Systems")}",
                Sentence(random, 24, 56),
                Sentence(random, 16, 40),
                Sectors[Skewed(random, Sectors.Length)],
                Jurisdictions[Skewed(random, Jurisdictions.Length)],
                $"{1 + random.Next(4)}.{random.Next(10)}",
                Hex(random),
                new DateOnly(2024, 1, 1).AddDays(random.Next(900)),
                Statuses[random.Next(Statuses.Length)],
                Answers(random));
        }
    }

    /// <summary>Search terms of three frequencies: in most systems, in some of a hundred, in some of ten thousand.</summary>
    public IReadOnlyList<(string Frequency, string[] Terms)> Terms =>
    [
        ("rare", Words(9_000, 40)),
        ("middling", Words(250, 40)),
        ("common", Words(0, 6)),
    ];

    private string[] Words(int firstRank, int count) => [.. Enumerable.Range(firstRank, count).Select(rank => _words[rank])];

    private string Name(Random random)
    {
        var words = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Capital(_words.Draw(random)));
        return string.Join(' ', words);
    }

    private string Sentence(Random random, int least, int most)
    {
        var text = new StringBuilder();
        for (var words = random.Next(least, most); words > 0; words--)
            text.Append(text.Length == 0 ? Capital(_words.Draw(random)) : _words.Draw(random)).Append(words > 1 ? ' ' : '.');
        return text.ToString();
    }

    private static JsonObject Answers(Random random)
    {
        var areas = AnnexIii[random.Next(AnnexIii.Length)];
        return new JsonObject
        {
            ["ai-system"] = true,
            ["generative-ai"] = random.Next(4) == 0,
            ["prohibited-practices"] = new JsonArray(),
            ["annex-i-product"] = "none",
            ["annex-iii-areas"] = new JsonArray([.. areas.Select(area => JsonValue.Create(area))]),
            ["transparency-cases"] = random.Next(2) == 0 ? new JsonArray("direct-interaction") : new JsonArray(),
        };
    }

    // The first of a list comes about as often as all others together.
    private static int Skewed(Random random, int count) => random.Next(2) == 0 ? 0 : random.Next(count);

    private static string Hex(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

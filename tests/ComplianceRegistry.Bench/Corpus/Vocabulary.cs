using System.Text;

namespace ComplianceRegistry.Bench.Corpus;

/// <summary>Words whose frequencies follow Zipf's law, as in real texts: a few are in most descriptions, most are in hardly any.</summary>
internal sealed class Vocabulary
{
    private const int Size = 20_000;
    private const double Exponent = 1.05;
    private static readonly string[] FieldWords =
    [
        "system", "data", "risk", "assessment", "model", "support", "decision", "detection", "analysis", "applications", "images", "documents",
        "patients", "citizens", "prediction", "classification", "requests", "records", "staff", "cases", "inspection", "benefits", "monitoring", "quality",
        "traffic", "energy", "fraud", "students", "language", "translation", "speech", "summaries", "recommendations", "scores", "forecast", "demand",
        "imaging", "screening", "triage", "maintenance", "sensors", "satellite", "permits", "licences", "claims", "compliance", "chatbot", "assistant",
    ];

    private static readonly string[] Starts = ["b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "pl", "st", "gr", "fl"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "io"];
    private static readonly string[] Ends = ["", "n", "r", "s", "l", "m", "t", "x"];
    private readonly string[] _words;
    private readonly double[] _upTo;

    public Vocabulary()
    {
        var random = new Random(1);
        var words = new List<string>(FieldWords);
        var known = new HashSet<string>(words);
        while (words.Count < Size)
        {
            var word = Invent(random);
            if (known.Add(word))
                words.Add(word);
        }

        _words = [.. words];
        _upTo = new double[Size];
        var sum = 0.0;
        for (var rank = 0; rank < Size; rank++)
            _upTo[rank] = sum += 1 / Math.Pow(rank + 2.7, Exponent);
    }

    /// <summary>The word of a rank; 0 is the most frequent.</summary>
    public string this[int rank] => _words[rank];

    /// <summary>Draws a word by its frequency.</summary>
    public string Draw(Random random)
    {
        var found = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);
        return _words[Math.Min(found < 0 ? ~found : found, Size - 1)];
    }

    private static string Invent(Random random)
    {
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 5); syllables > 0; syllables--)
            word.Append(Pick(random, Starts)).Append(Pick(random, Vowels)).Append(Pick(random, Ends));
        return word.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification.Engine;
using ComplianceRegistry.Domain.Classification.Reading;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>The questionnaires, frameworks and sectors that this registry works with, ready for use. Immutable; made once at start.</summary>
public sealed class FrameworkCatalog
{
    private readonly FrozenDictionary<string, CompiledQuestionnaire> _questionnaires;
    private readonly FrozenDictionary<string, CompiledFramework> _frameworks;
    private readonly FrozenDictionary<string, ImmutableArray<CompiledFramework>> _currentByQuestionnaire;

    private FrameworkCatalog(IEnumerable<CompiledQuestionnaire> questionnaires, IEnumerable<CompiledFramework> frameworks, SectorVocabulary sectors)
    {
        _questionnaires = questionnaires.ToFrozenDictionary(questionnaire => questionnaire.Source.Reference, StringComparer.Ordinal);
        _frameworks = frameworks.ToFrozenDictionary(framework => framework.Source.Reference, StringComparer.Ordinal);
        Unanswered = Classifier.Classify(Newest(_frameworks.Values), null);
        _currentByQuestionnaire = _questionnaires.Keys.ToFrozenDictionary(
            reference => reference,
            reference => Newest(_frameworks.Values.Where(framework => framework.Source.Questionnaire == reference)),
            StringComparer.Ordinal);
        Sectors = sectors;
    }

    /// <summary>Every questionnaire, by reference.</summary>
    public IEnumerable<Questionnaire> Questionnaires =>
        _questionnaires.Values.Select(questionnaire => questionnaire.Source).OrderBy(questionnaire => questionnaire.Reference, StringComparer.Ordinal);

    /// <summary>Every edition of every framework, by reference.</summary>
    public IEnumerable<Framework> Frameworks =>
        _frameworks.Values.Select(framework => framework.Source).OrderBy(framework => framework.Reference, StringComparer.Ordinal);

    /// <summary>The fixed vocabulary of sectors.</summary>
    public SectorVocabulary Sectors { get; }

    /// <summary>
    /// Reads a catalog from the data files under <c>contracts/frameworks</c>, listing every fault of every file; pointers begin with the file's path.
    /// Files in <c>questionnaires/</c> are questionnaires, <c>sectors@…</c> is the vocabulary (the newest counts), the others are frameworks,
    /// except what a <see cref="ComplianceRegistry.Domain.Frameworks.RequirementCatalog"/> reads.
    /// </summary>
    /// <param name="files">Path relative to that folder, with <c>/</c>, and content of each file; schemas left out.</param>
    public static Parsed<FrameworkCatalog> Parse(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files) => CatalogReading.Read(files);

    /// <summary>Puts a catalog together, listing everything that does not fit: repeated references, rules that read questions that are not there.</summary>
    public static Parsed<FrameworkCatalog> Create(IEnumerable<Questionnaire> questionnaires, IEnumerable<Framework> frameworks, SectorVocabulary sectors)
    {
        ImmutableArray<Questionnaire> asked = [.. questionnaires];
        ImmutableArray<Framework> rules = [.. frameworks];
        var faults = CatalogCheck.Check(asked, rules);
        return faults.Length > 0 ? new Parsed<FrameworkCatalog>(null, faults) : new Parsed<FrameworkCatalog>(Compile(asked, rules, sectors), []);
    }

    /// <summary>Finds a questionnaire by its reference, such as <c>common@2026-08</c>; null when there is none.</summary>
    public Questionnaire? Find(string questionnaireReference) => _questionnaires.GetValueOrDefault(questionnaireReference)?.Source;

    internal CompiledQuestionnaire? FindCompiled(string questionnaireReference) => _questionnaires.GetValueOrDefault(questionnaireReference);

    internal CompiledFramework? FindFramework(string frameworkReference) => _frameworks.GetValueOrDefault(frameworkReference);

    /// <summary>The results of a system about which nothing was answered.</summary>
    internal ImmutableArray<ClassificationResult> Unanswered { get; }

    /// <summary>The newest edition of each framework that reads the questionnaire.</summary>
    internal ImmutableArray<CompiledFramework> Current(string questionnaireReference) =>
        _currentByQuestionnaire.TryGetValue(questionnaireReference, out var found)
            ? found
            : throw new ArgumentException($"The catalog has no questionnaire '{questionnaireReference}'.", nameof(questionnaireReference));

    private static FrameworkCatalog Compile(ImmutableArray<Questionnaire> questionnaires, ImmutableArray<Framework> frameworks, SectorVocabulary sectors)
    {
        var compiled = questionnaires.ToDictionary(questionnaire => questionnaire.Reference, questionnaire => new CompiledQuestionnaire(questionnaire));
        return new FrameworkCatalog(
            compiled.Values, frameworks.Select(framework => new CompiledFramework(framework, compiled[framework.Questionnaire])), sectors);
    }

    private static ImmutableArray<CompiledFramework> Newest(IEnumerable<CompiledFramework> frameworks) =>
    [
        .. frameworks
            .GroupBy(framework => framework.Source.Id)
            .Select(editions => editions.MaxBy(framework => framework.Source.Edition, StringComparer.Ordinal)!)
            .OrderBy(framework => framework.Source.Jurisdiction, StringComparer.Ordinal)
            .ThenBy(framework => framework.Source.Id, StringComparer.Ordinal),
    ];
}

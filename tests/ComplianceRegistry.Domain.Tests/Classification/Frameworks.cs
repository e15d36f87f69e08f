using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>The data files of the repository, and short ways to answer and to classify.</summary>
internal static class Frameworks
{
    public const string Common = "common@2026-08";

    private static readonly string Folder = Path.Combine(Contracts.Directory, "frameworks");

    public static FrameworkCatalog Catalog { get; } = FrameworkCatalog.Parse(Files()).OrThrow("contracts/frameworks");

    public static Questionnaire CommonQuestionnaire => Catalog.Find(Common)!;

    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files() =>
        Directory.EnumerateFiles(Folder, "*@*.json", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Folder, path).Replace('\\', '/'), (ReadOnlyMemory<byte>)File.ReadAllBytes(path)));

    public static Framework Of(string jurisdiction) => Catalog.Frameworks.Single(framework => framework.Jurisdiction == jurisdiction);

    public static Answers Answer(params IEnumerable<(string Question, AnswerValue Value)> answers) =>
        new(Common, answers.ToImmutableSortedDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal));

    public static Answers With(this Answers answers, string question, AnswerValue value) =>
        answers with { Values = answers.Values.SetItem(question, value) };

    public static Answers Without(this Answers answers, string question) => answers with { Values = answers.Values.Remove(question) };

    public static ClassificationResult In(this Answers? answers, string jurisdiction) =>
        Classifier.Classify(Catalog, answers).Single(result => result.Jurisdiction == jurisdiction);

    public static AnswerValue Set(params string[] choices) => choices;
}

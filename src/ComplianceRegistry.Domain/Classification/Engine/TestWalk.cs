namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Walks over tests: which questions they read, and which of these are missing.</summary>
internal static class TestWalk
{
    /// <summary>The test and everything below it.</summary>
    public static IEnumerable<Test> All(Test test) => test.Parts.SelectMany(All).Prepend(test);

    /// <summary>The questions that the test reads itself; scores apart.</summary>
    public static IEnumerable<int> Questions(Test test) => All(test).OfType<QuestionTest>().Select(part => part.Question);
}

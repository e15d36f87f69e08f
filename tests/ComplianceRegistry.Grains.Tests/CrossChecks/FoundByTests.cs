using System.Runtime.CompilerServices;
using ComplianceRegistry.Grains.CrossChecks;

namespace ComplianceRegistry.Grains.Tests.CrossChecks;

/// <summary>A check that finds what a test says.</summary>
internal sealed class FoundByTests(string name) : ICrossCheck
{
    public string Name => name;

    public int Runs { get; private set; }

    public int Count { get; set; }

    public bool Fails { get; set; }

    /// <summary>Runs before anything is found; a test may hold it up.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = static _ => Task.CompletedTask;

    public async IAsyncEnumerable<Violation> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Runs++;
        await Before(cancellationToken);
        for (var number = 0; number < Count; number++)
            yield return new Violation($"CASE-{number}", "It is wrong.");
        if (Fails)
            throw new InvalidOperationException("The check is broken.");
    }
}

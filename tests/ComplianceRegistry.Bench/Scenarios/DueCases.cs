using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>A kind of case of which many can be due at one instant.</summary>
/// <param name="Name">As the result names them.</param>
/// <param name="Acts">Acts that one leads to when it is due: its consequence, and what follows in other cases.</param>
/// <param name="PrepareAsync">Makes so many of them in an empty registry, with a clock running in each, of which so many are due at one instant.</param>
internal sealed record DueCases(string Name, int Acts, Func<RegistryProcess, BenchRun, int, int, Task<DueAt>> PrepareAsync)
{
    /// <summary>Requests for recognition that are deemed complete; the clock of their route begins to run.</summary>
    public static DueCases Requests { get; } = new("requests for recognition", 1, KoreanRequests.RunningAsync);

    /// <summary>Certificates that end with one day; their listings show it.</summary>
    public static DueCases Certificates { get; } = new("certificates", 2, HistoricCertificates.EndingAsync);
}

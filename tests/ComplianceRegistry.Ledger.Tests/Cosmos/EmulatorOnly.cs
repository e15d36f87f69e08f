namespace ComplianceRegistry.Ledger.Tests.Cosmos;

/// <summary>A test that asks for faults, which only the emulator makes: skipped, with the reason, on a real account.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmulatorFactAttribute : FactAttribute
{
    internal const string Reason = "A real account makes no faults on demand; only the emulator does.";

    public EmulatorFactAttribute() => Skip = CosmosEmulator.RealAccount is null ? null : Reason;
}

/// <inheritdoc cref="EmulatorFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmulatorTheoryAttribute : TheoryAttribute
{
    public EmulatorTheoryAttribute() => Skip = CosmosEmulator.RealAccount is null ? null : EmulatorFactAttribute.Reason;
}

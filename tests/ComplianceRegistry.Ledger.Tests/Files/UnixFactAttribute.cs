namespace ComplianceRegistry.Ledger.Tests.Files;

/// <summary>A test of what Unix file systems do: skipped, with the reason, on Windows.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no Unix file modes, and keeps files that are open." : null;
}

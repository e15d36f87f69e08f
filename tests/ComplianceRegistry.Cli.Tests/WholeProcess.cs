namespace ComplianceRegistry.Cli.Tests;

/// <summary>Tests that set what belongs to the whole process, the environment or the console, one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class WholeProcess
{
    public const string Name = "whole process";
}

/// <summary>An environment variable for as long as a test needs it.</summary>
internal sealed class Setting : IDisposable
{
    private readonly string _name;
    private readonly string? _before;

    public Setting(string name, string value)
    {
        (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
}

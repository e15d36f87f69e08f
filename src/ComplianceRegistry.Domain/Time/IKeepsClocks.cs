namespace ComplianceRegistry.Domain.Time;

/// <summary>
/// The state of a case in which clocks run. What happens to the clocks of any case alike (<see cref="ClocksMoved"/>) is decided and evolved for it by
/// <see cref="ClockKeeping"/>; its decider only needs to say the act's header.
/// </summary>
public interface IKeepsClocks
{
    RunningClocks Clocks { get; }

    /// <summary>The state with other clocks and all else as it is: <c>this with { Clocks = clocks }</c>.</summary>
    IKeepsClocks With(RunningClocks clocks);
}

namespace ComplianceRegistry.Grains.Deadlines;

/// <summary>
/// Lets clocks fire in cases that nobody asks for. There is one, and a second for a moment does no harm: what is due is decided by each case itself.
/// </summary>
[Alias("cr.IDeadlineGrain"), GrainInterfaceType("cr.IDeadlineGrain")]
public interface IDeadlineGrain : IGrainWithIntegerKey
{
    /// <summary>The key of the only one.</summary>
    const long Key = 0;

    /// <summary>Begins to send ticks to the cases that are due, unless it is about it already. Does not wait for them.</summary>
    [Alias("Wake")]
    Task Wake();
}

using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains;

/// <summary>One case of whatever kind, for those who know nothing of it but its id: deadlines and reactions (<see cref="Cases.CaseKinds"/>).</summary>
[Alias("cr.ICaseGrain"), GrainInterfaceType("cr.ICaseGrain")]
public interface ICaseGrain : IGrainWithStringKey
{
    /// <summary>Lets the clocks that are due fire, and nothing else. <see cref="Log.LogUnavailableException"/> when they could not be recorded.</summary>
    [Alias("Tick")]
    Task Tick();

    /// <summary>The clocks of the case now, after those that are due; null when nothing is recorded under this id.</summary>
    [Alias("Clocks")]
    Task<CaseClocks?> Clocks();

    /// <summary>
    /// Decides on a command as <see cref="IAggregateGrain{TState, TCommand}.Execute"/> does. A command that the case does not know is an
    /// <see cref="ArgumentException"/>.
    /// </summary>
    /// <param name="command">A command of the case's aggregate, or one that every case knows (<see cref="Domain.Time.TakeOverOutage"/>).</param>
    /// <param name="mark">By which a repetition is recognised.</param>
    [Alias("Carry")]
    Task<CommandOutcome> Carry(Command command, CommandMark mark);
}

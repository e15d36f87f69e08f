namespace ComplianceRegistry.Grains.Reactions;

/// <summary>Carries out one reaction; its key is the reaction's name. A second one for a moment does no harm: commands are known by act, reaction and target.</summary>
[Alias("cr.IReactionGrain"), GrainInterfaceType("cr.IReactionGrain")]
public interface IReactionGrain : IGrainWithStringKey
{
    /// <summary>Begins to catch up with the log, unless it is about it already. Does not wait for it.</summary>
    [Alias("Wake")]
    Task Wake();
}

namespace ComplianceRegistry.Views;

/// <summary>A view was filled again from the start.</summary>
/// <param name="First">Position of the first act applied.</param>
/// <param name="Last">Position of the last act applied.</param>
/// <param name="Duration">How long that took.</param>
public sealed record ViewRebuild(long First, long Last, TimeSpan Duration);

namespace ComplianceRegistry.Domain.Time;

/// <summary>The clocks of a case go on with other deadlines, for a reason that lies outside the case.</summary>
/// <param name="Clocks">The clocks as they are from now on.</param>
/// <param name="Basis">The act that requires it.</param>
[EventKind("clocks.moved")]
public sealed record ClocksMoved(ClockMoves Clocks, Basis Basis) : IMovesClocks;

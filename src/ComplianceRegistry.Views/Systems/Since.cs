using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// The filter on the instant of the last act. Positions follow time up to the two seconds by which clocks may differ, so
/// a lower bound of the position does most of the work.
/// </summary>
/// <param name="IsSet">Whether there is such a filter.</param>
/// <param name="Position">No system with an older position passes.</param>
/// <param name="Milliseconds">The instant, in milliseconds since 1970.</param>
internal readonly record struct Since(bool IsSet, long Position, long Milliseconds)
{
    public static Since Of(ViewConnection view, DateTimeOffset? instant)
    {
        if (instant is null)
        {
            return default;
        }

        var milliseconds = instant.Value.ToUnixTimeMilliseconds() + (instant.Value.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1);
        var first = view.Number("SELECT min(position) FROM system_facet WHERE updated >= ?1", milliseconds);
        return new Since(true, first ?? long.MaxValue, milliseconds);
    }

    /// <summary>The condition that decides exactly; nothing without a filter.</summary>
    /// <param name="position">Column that holds the position.</param>
    /// <param name="parameter">Number of the parameter to which <see cref="Milliseconds"/> is bound.</param>
    public string Exactly(string position, int parameter) =>
        IsSet ? $"AND (SELECT u.updated FROM system_facet u WHERE u.position = {position}) >= ?{parameter}" : $"AND ?{parameter} = 0";
}

namespace ComplianceRegistry.Views;

/// <summary>
/// Keeps one topic's tables true to the log. It collects what a batch of acts changes and writes it at the batch's end,
/// so that a case which changes ten times in a batch is written once.
/// </summary>
internal interface IProjection
{
    /// <summary>Name and version of the tables. Another version than the file's makes the whole view be filled again.</summary>
    string Schema { get; }

    /// <summary>Statements that make the tables in an empty file.</summary>
    IEnumerable<string> Tables { get; }

    /// <summary>Takes note of an act. Acts come in the order of the log.</summary>
    void Apply(ViewAct act);

    /// <summary>Writes what the acts since the last flush have changed.</summary>
    void Flush();
}

namespace ComplianceRegistry.Web.Imports;

/// <summary>Bounds of what an import reads, so that memory stays constant whatever is sent.</summary>
internal static class ImportLimits
{
    public const int MaxCellCharacters = 100_000;

    /// <summary>Longest row, and longest header of a CSV file: in bytes of UTF-8, in CSV files in characters. Many times what the registry keeps of a system.</summary>
    public const int MaxRowBytes = 1024 * 1024;
}

/// <summary>The file as a whole cannot be read with its mapping; the message says where and why.</summary>
internal sealed class UnreadableImportException(string message) : Exception(message)
{
    /// <summary>The bytes behind a row are not in the encoding that the mapping or the byte order mark names.</summary>
    /// <param name="after">Number of the last row that was read; 0 when it was none.</param>
    public static UnreadableImportException NotInItsEncoding(long after) =>
        new($"The text after row {after} is not in the encoding that the file claims.");
}

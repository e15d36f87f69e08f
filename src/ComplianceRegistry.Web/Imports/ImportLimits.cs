namespace ComplianceRegistry.Web.Imports;

/// <summary>Bounds of what an import reads, so that memory stays constant whatever is sent.</summary>
internal static class ImportLimits
{
    public const int MaxCellCharacters = 100_000;

    public const int MaxRowBytes = 4 * 1024 * 1024;
}

/// <summary>The file as a whole cannot be read with its mapping; the message says where and why.</summary>
internal sealed class UnreadableImportException(string message) : Exception(message);

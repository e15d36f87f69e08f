using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>Shape of the file that is imported.</summary>
public enum ImportFormat
{
    /// <summary>Separated values with a header (RFC 4180; cells may hold line breaks).</summary>
    Csv,

    /// <summary>One JSON document; the rows are the array at <see cref="ImportMapping.Rows"/>.</summary>
    Json,

    /// <summary>One JSON object on each line.</summary>
    Ndjson,
}

/// <summary>How the bytes of the file are read as text.</summary>
public enum ImportEncoding
{
    /// <summary>UTF-8 if all bytes are valid UTF-8; else Windows-1252. A byte order mark decides before this, and before any other value.</summary>
    Auto,
    Utf8,
    Windows1252,
}

/// <summary>How a foreign register's columns become fields of systems here.</summary>
/// <param name="Name">Kebab-case name, under which it is called.</param>
/// <param name="Source">Kebab-case name of the foreign register; part, with the jurisdiction, of every id that the import creates, so it never changes.</param>
/// <param name="Delimiter">One character between cells of a CSV file.</param>
/// <param name="Rows">JSON pointer to the array of rows in a JSON document; empty for the document itself.</param>
/// <param name="Jurisdiction">Jurisdiction whose register it is and in which the systems are listed.</param>
/// <param name="Key">Columns that identify a row; <c>*</c> alone stands for all columns. A row in which they are all blank is rejected.</param>
/// <param name="Fields">Field of the registry → where its value comes from.</param>
public sealed record ImportMapping(
    string Name,
    string Source,
    ImportFormat Format,
    ImportEncoding Encoding,
    char Delimiter,
    string Rows,
    string Jurisdiction,
    ImmutableArray<string> Key,
    ImmutableSortedDictionary<string, FieldSource> Fields)
{
    /// <summary>The key that stands for all columns.</summary>
    public const string AllColumns = "*";
}

/// <summary>Where a field's value comes from: exactly one of constant, column or template.</summary>
/// <param name="Constant">The same value for every row.</param>
/// <param name="Column">Name of a column; the n-th column with the same header is <c>Header#n</c>.</param>
/// <param name="Template">Text in which <c>{Column}</c> stands for that column's value.</param>
/// <param name="Table">Translates the column's value; a value that it does not list becomes <paramref name="Default"/>, or is a fault.</param>
/// <param name="Default">Value when the column is blank or not in the table.</param>
/// <param name="DateFormat">Format of a date column, as .NET's custom date formats; absent for ISO 8601.</param>
public sealed record FieldSource(
    string? Constant = null,
    string? Column = null,
    string? Template = null,
    ImmutableSortedDictionary<string, string>? Table = null,
    string? Default = null,
    string? DateFormat = null);

/// <summary>The fields that a mapping may fill.</summary>
public static class ImportFields
{
    public const string Name = "name";
    public const string Reference = "reference";
    public const string IntendedPurpose = "intendedPurpose";
    public const string DataAndLogic = "dataAndLogic";
    public const string Section = "section";
    public const string Sector = "sector";
    public const string Status = "status";
    public const string Provider = "provider";
    public const string Deployer = "deployer";
    public const string DeploymentStatus = "deploymentStatus";
    public const string VersionLabel = "versionLabel";
    public const string VersionDate = "versionDate";
    public const string Url = "url";
    public const string Contact = "contactEmail";

    /// <summary>Every field, in the order of the documentation.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Name, Reference, IntendedPurpose, DataAndLogic, Section, Sector, Status, Provider, Deployer, DeploymentStatus,
        VersionLabel, VersionDate, Url, Contact,
    ];

    /// <summary>Fields without which no system can be listed.</summary>
    public static ImmutableArray<string> Required { get; } = [Name, IntendedPurpose, Provider];
}

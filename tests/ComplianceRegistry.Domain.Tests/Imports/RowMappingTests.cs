using System.Collections.Immutable;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Domain.Tests.Imports;

public sealed class RowMappingTests
{
    private static readonly ImportMapping Mapping = new(
        "m", "s", ImportFormat.Csv, ImportEncoding.Auto, ',', "", "US", ["Id"],
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, FieldSource>
        {
            [ImportFields.Name] = new(Column: "Title"),
            [ImportFields.IntendedPurpose] = new(Template: "{Panel}: {Code}"),
            [ImportFields.Provider] = new(Constant: "Agency"),
            [ImportFields.Status] = new(Column: "Stage", Table: Table(("Retired", "withdrawn")), Default: "listed"),
            [ImportFields.Sector] = new(Column: "Topic", Table: Table(("Health", "health"))),
            [ImportFields.VersionDate] = new(Column: "Date", DateFormat: "M/d/yyyy"),
        }));

    [Fact]
    public void A_row_becomes_fields_by_column_constant_template_table_and_date_format()
    {
        var mapped = RowMapping.Apply(Mapping, Row("7", "\t\nScanner ", "Radiology", "QIH", "Retired", "Health", "12/5/2025"));

        Assert.Empty(mapped.Faults);
        Assert.Equal(["7"], mapped.Key.AsEnumerable());
        Assert.Equal(
            "intendedPurpose=Radiology: QIH;name=Scanner;provider=Agency;sector=health;status=withdrawn;versionDate=2025-12-05",
            string.Join(';', mapped.Fields.Select(field => $"{field.Key}={field.Value}")));
    }

    [Fact]
    public void A_value_outside_the_table_takes_the_default_or_is_a_fault_without_one()
    {
        var mapped = RowMapping.Apply(Mapping, Row("7", "Scanner", "Radiology", "QIH", "Pilot", "Magic", "2025-12-05"));

        Assert.Equal("listed", mapped[ImportFields.Status]);
        Assert.Equal(["/sector not-in-table", "/versionDate date"], mapped.Faults.Select(fault => $"{fault.Pointer} {fault.Code}"));
    }

    [Fact]
    public void All_missing_required_fields_are_listed()
    {
        var mapped = RowMapping.Apply(Mapping, Row("7", " ", null, null, null, null, null));

        Assert.Equal(["/name", "/intendedPurpose"], mapped.Faults.Select(fault => fault.Pointer));
        Assert.All(mapped.Faults, fault => Assert.Equal("required", fault.Code));
    }

    [Fact]
    public void The_key_of_all_columns_tells_rows_apart_that_differ_in_white_space_only()
    {
        var whole = Mapping with { Key = [ImportMapping.AllColumns] };

        var one = RowMapping.Apply(whole, Row("7", "Scanner", "a", "b", null, null, null));
        var other = RowMapping.Apply(whole, Row("7", "Scanner ", "a", "b", null, null, null));

        Assert.NotEqual(one.Key, other.Key);
    }

    [Fact]
    public void A_row_whose_key_is_blank_is_rejected()
    {
        var mapped = RowMapping.Apply(Mapping, Row(" ", "Scanner", "a", "b", null, "Health", null));

        Assert.Equal("key-missing", Assert.Single(mapped.Faults).Code);
        Assert.Empty(mapped.Key);
    }

    [Fact]
    public void A_key_of_several_columns_may_be_blank_in_some_of_them()
    {
        var two = Mapping with { Key = ["Id", "Stage"] };

        Assert.Equal(["7", ""], RowMapping.Apply(two, Row("7", "Scanner", "a", "b", null, "Health", null)).Key.AsEnumerable());
        Assert.Equal(["key-missing"], RowMapping.Apply(two, Row("", "Scanner", "a", "b", null, "Health", null)).Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_row_of_json_without_a_column_of_the_key_is_rejected_by_the_name_of_the_column()
    {
        var json = Mapping with { Format = ImportFormat.Ndjson, Key = ["Id", "Part"] };

        var fault = Assert.Single(RowMapping.Apply(json, Row("7", "Scanner", "a", "b", null, "Health", null)).Faults);

        Assert.Equal("key-missing", fault.Code);
        Assert.Contains("'Part'", fault.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_of_all_columns_of_json_rows_has_their_names_and_not_their_order()
    {
        var whole = Mapping with { Format = ImportFormat.Json, Key = [ImportMapping.AllColumns] };

        Assert.NotEqual(Key(("Title", "x"), ("Panel", "p"), ("a", "1")), Key(("Title", "x"), ("Panel", "p"), ("b", "1")));
        Assert.Equal(Key(("Title", "x"), ("Panel", "p"), ("a", "1")), Key(("a", "1"), ("Panel", "p"), ("Title", "x")));

        string[] Key(params (string Column, string Value)[] row) =>
            [.. RowMapping.Apply(whole, new ImportRow(1, [.. row.Select(cell => cell.Column)], [.. row.Select(cell => cell.Value)], [])).Key];
    }

    [Fact]
    public void A_row_that_is_none_has_no_faults_but_its_own()
    {
        var mapped = RowMapping.Apply(Mapping, new ImportRow(3, [], [], [new Fault("", "not-an-object", "A row is an object.")]));

        Assert.Equal(["not-an-object"], mapped.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void Columns_that_the_mapping_names_and_the_file_lacks_are_faults_of_the_file()
    {
        var faults = RowMapping.MissingColumns(Mapping, ["Id", "Title", "Panel", "Stage", "Date"]);

        Assert.Equal(["'Code'", "'Topic'"], faults.Select(fault => fault.Detail.Split(' ')[5].TrimEnd(',')).Order(StringComparer.Ordinal));
    }

    private static ImportRow Row(params string?[] values) =>
        new(1, ["Id", "Title", "Panel", "Code", "Stage", "Topic", "Date"], [.. values], []);

    private static ImmutableSortedDictionary<string, string> Table(params (string From, string To)[] rows) =>
        rows.ToImmutableSortedDictionary(row => row.From, row => row.To, StringComparer.Ordinal);
}

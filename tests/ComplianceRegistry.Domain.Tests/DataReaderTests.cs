using System.Text.Json;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>What a data file may say.</summary>
public sealed class DataReaderTests
{
    [Theory, InlineData("someday"), InlineData("1"), InlineData("Monday")]
    public void A_name_that_is_none_of_an_enumeration_is_a_fault(string name)
    {
        var (read, faults) = Day($$"""{"day":"{{name}}"}""");
        Assert.Equal(default(DayOfWeek), read);
        Assert.Equal(("/data/day", "wrong-type"), faults.Select(fault => (fault.Pointer, fault.Code)).Single());
    }

    [Fact]
    public void A_number_is_no_name_of_an_enumeration() => Assert.Contains("wrong-type", Day("""{"day":1}""").Faults.Select(fault => fault.Code));

    [Fact]
    public void A_name_of_an_enumeration_is_in_kebab_case()
    {
        var (read, faults) = Day("""{"day":"monday"}""");
        Assert.Empty(faults);
        Assert.Equal(DayOfWeek.Monday, read);
    }

    private static (DayOfWeek? Read, List<Fault> Faults) Day(string json)
    {
        var faults = new List<Fault>();
        var read = DataReader.Read(JsonDocument.Parse(json).RootElement, "/data", faults, reader => new DayFile(reader.OneOf<DayOfWeek>("day")));
        return (read?.Value, faults);
    }
}

file sealed record DayFile(DayOfWeek Value);

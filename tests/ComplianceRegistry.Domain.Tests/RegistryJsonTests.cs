using System.Text;
using System.Text.Json;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using FsCheck;
using FsCheck.Xunit;

namespace ComplianceRegistry.Domain.Tests;

public sealed class RegistryJsonTests
{
    [Theory]
    [InlineData("2026-08-09T10:11:12.345Z", "2026-08-09T10:11:12.345Z")]
    [InlineData("2026-08-09T12:11:12.345+02:00", "2026-08-09T10:11:12.345Z")]
    [InlineData("2026-08-09T10:11:12Z", "2026-08-09T10:11:12.000Z")]
    public void Instants_are_written_in_UTC_with_milliseconds(string read, string written) =>
        Assert.Equal($"\"{written}\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<DateTimeOffset>($"\"{read}\"", RegistryJson.Options), RegistryJson.Options));

    [Fact]
    public void Enumerations_are_written_in_kebab_case_and_never_read_from_numbers()
    {
        Assert.Equal("\"authorised-representative\"", JsonSerializer.Serialize(PartyRole.AuthorisedRepresentative, RegistryJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartyRole>("1", RegistryJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartyRole>("\"1\"", RegistryJson.Options));
    }

    [Fact]
    public void What_is_null_is_left_out() => Assert.Equal("""{"email":"a@b.example"}""", JsonSerializer.Serialize(new Contact("a@b.example"), RegistryJson.Options));

    [Fact]
    public void The_options_are_complete_before_anybody_used_them() =>
        Assert.Equal((true, true), (RegistryJson.Options.IsReadOnly, RegistryJson.Options.TypeInfoResolver is not null));

    [Property]
    public void Any_text_comes_back_from_an_act_exactly(UnicodeString text)
    {
        var written = EventCodec.WriteFacts(new ListingWithdrawn("DE", text.Get));
        var read = (ListingWithdrawn)EventCodec.Read("listing.withdrawn", written, []);
        Assert.Equal(Encoding.UTF8.GetBytes(text.Get), Encoding.UTF8.GetBytes(read.Reason!));
    }
}

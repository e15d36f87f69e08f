using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains.Tests.Commands;

public sealed class IdDerivationTests
{
    private readonly IdDerivation _ids = new(Encoding.UTF8.GetBytes(new string('s', 32)));

    [Fact]
    public void The_same_request_gives_the_same_id_and_any_difference_another()
    {
        var id = _ids.NewId("AIS", "PTY-1", "/v1/systems", "key");

        Assert.True(RegistryId.TryParse(id.ToString(), "AIS", out _));
        Assert.Equal(id, _ids.NewId("AIS", "PTY-1", "/v1/systems", "key"));
        RegistryId[] others =
        [
            _ids.NewId("AIS", "PTY-2", "/v1/systems", "key"),
            _ids.NewId("AIS", "PTY-1", "/v1/system", "skey"),
            _ids.NewId("AIS", "PTY-1", "/v1/systems", "key2"),
            new IdDerivation(new byte[32]).NewId("AIS", "PTY-1", "/v1/systems", "key"),
            _ids.ImportedId("AIS", "PTY-1", "/v1/systems", "key"),
        ];
        Assert.Equal(others.Length + 1, others.Append(id).Distinct().Count());
    }

    [Fact]
    public void Columns_of_a_row_are_not_confused_with_their_concatenation()
    {
        Assert.NotEqual(_ids.ImportedId("AIS", "US", "register", "a", "bc"), _ids.ImportedId("AIS", "US", "register", "ab", "c"));
        Assert.NotEqual(_ids.ImportedId("AIS", "US", "register", "a", ""), _ids.ImportedId("AIS", "US", "register", "a"));
    }

    [Fact]
    public void The_authority_of_another_jurisdiction_cannot_take_the_ids_of_a_register_by_naming_its_source()
    {
        Assert.NotEqual(_ids.ImportedId("AIS", "US", "register", "a"), _ids.ImportedId("AIS", "NL", "register", "a"));
        Assert.Equal(_ids.ImportedId("AIS", "US", "register", "a"), _ids.ImportedId("AIS", "US", "register", "a"));
    }

    [Fact]
    public void The_fingerprint_binds_target_and_body()
    {
        var fingerprint = IdDerivation.Fingerprint("/v1/systems", "{}"u8);

        Assert.Equal(fingerprint, IdDerivation.Fingerprint("/v1/systems", "{}"u8));
        Assert.NotEqual(fingerprint, IdDerivation.Fingerprint("/v1/systems{", "}"u8));
        Assert.NotEqual(fingerprint, IdDerivation.Fingerprint("/v1/systems", "{ }"u8));
    }

    [Fact]
    public void A_pseudonym_depends_on_issuer_and_subject_and_shows_neither()
    {
        var pseudonym = _ids.MemberPseudonym("https://issuer", "ada");

        Assert.Matches("^[0-9a-f]{64}$", pseudonym);
        Assert.NotEqual(pseudonym, _ids.MemberPseudonym("https://issuer/", "ada"));
        Assert.NotEqual(pseudonym, _ids.MemberPseudonym("https://issueram", "da"));
    }

    [Fact]
    public void A_short_secret_is_refused() => Assert.Throws<ArgumentException>(() => new IdDerivation(new byte[31]));
}

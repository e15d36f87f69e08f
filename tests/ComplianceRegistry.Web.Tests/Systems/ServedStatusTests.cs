using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Web.Systems;

namespace ComplianceRegistry.Web.Tests.Systems;

/// <summary>Answers about the status of a system that are given again.</summary>
public sealed class ServedStatusTests
{
    private static readonly DateTimeOffset Asked = new(2026, 12, 1, 10, 0, 0, TimeSpan.Zero);
    private readonly JurisdictionCatalog _catalog = new([]);

    [Fact]
    public void an_answer_that_is_given_again_is_for_its_own_instant()
    {
        var served = Served(changesAt: null);

        var again = Told(served.At(Asked.AddMilliseconds(61_001), _catalog));

        Assert.Equal("2026-12-01T10:01:01.001Z", (string?)again["at"]);
        again["at"] = "2026-12-01T10:00:00.000Z";
        Assert.Equal(Told(served.Json).ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public void an_answer_is_not_given_again_from_the_instant_at_which_something_ends()
    {
        var served = Served(Asked.AddMinutes(1));

        Assert.NotNull(served.At(Asked.AddMinutes(1).AddMilliseconds(-1), _catalog));
        Assert.Null(served.At(Asked.AddMinutes(1), _catalog));
    }

    [Fact]
    public void an_answer_is_not_given_again_when_the_jurisdictions_were_read_anew() =>
        Assert.Null(Served(changesAt: null).At(Asked, new JurisdictionCatalog([])));

    private ServedStatus Served(DateTimeOffset? changesAt) => new(
        new FoundStatus(
            new SystemStatusResource(Samples.UnknownParty, Samples.Hash, "KR", Asked, true, Asked.AddDays(-1), null, null, [], 1, Samples.Hash), IsPublic: true, changesAt),
        _catalog);

    private static JsonObject Told(ReadOnlyMemory<byte>? json) => JsonNode.Parse(json!.Value.Span)!.AsObject();
}

using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Domain.Tests;

public sealed class EventCodecTests
{
    public static TheoryData<string> Kinds => [.. EventCodec.Kinds.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_kind_has_an_example() =>
        Assert.Equal(EventCodec.Kinds.Keys.Order(StringComparer.Ordinal), EventExamples.All.Select(EventCodec.KindOf).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Kinds))]
    public void An_event_is_read_back_as_it_was_written(string kind)
    {
        var @event = Example(kind);
        var (facts, personal) = (EventCodec.WriteFacts(@event), EventCodec.WritePersonal(@event));
        var read = EventCodec.Read(kind, facts, personal);
        Assert.Equal(Encoding.UTF8.GetString(facts), Encoding.UTF8.GetString(EventCodec.WriteFacts(read)));
        Assert.Equal(Encoding.UTF8.GetString(personal), Encoding.UTF8.GetString(EventCodec.WritePersonal(read)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Personal_data_is_never_among_the_facts(string kind)
    {
        var @event = Example(kind);
        var facts = JsonNode.Parse(EventCodec.WriteFacts(@event))!.AsObject();
        Assert.False(facts.ContainsKey("personal"));
        var told = TextsOf(facts).ToArray();
        foreach (var personal in ValuesOf(JsonNode.Parse(EventCodec.WritePersonal(@event))))
        {
            Assert.All(told, text => Assert.DoesNotContain(personal, text, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void An_erased_event_still_has_all_its_facts(string kind)
    {
        var facts = EventCodec.WriteFacts(Example(kind));
        var erased = EventCodec.Read(kind, facts, []);
        Assert.Equal("{}", Encoding.UTF8.GetString(EventCodec.WritePersonal(erased)));
        Assert.Equal(facts, EventCodec.WriteFacts(erased));
    }

    [Fact]
    public void Facts_hold_no_null_since_canonical_JSON_has_none() =>
        Assert.All(EventExamples.All, @event => Assert.False(HoldsNull(JsonNode.Parse(EventCodec.WriteFacts(@event))), EventCodec.KindOf(@event)));

    [Fact]
    public void An_unknown_kind_says_that_a_newer_version_is_needed()
    {
        var error = Assert.Throws<UnknownEventKindException>(() => EventCodec.Read("system.vanished", "{}"u8, "{}"u8));
        Assert.Contains("system.vanished", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_array_that_an_older_event_does_not_have_is_empty()
    {
        var read = (Domain.Parties.PartyVerified)EventCodec.Read("party.verified", "{}"u8, []);
        Assert.False(read.Evidence.IsDefault);
        Assert.Empty(read.Evidence);
    }

    private static IEvent Example(string kind) => EventExamples.All.Single(@event => EventCodec.KindOf(@event) == kind);

    /// <summary>Every value at any depth, as text.</summary>
    private static IEnumerable<string> ValuesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => ValuesOf(member.Value)),
        JsonArray items => items.SelectMany(ValuesOf),
        _ => [node!.ToString()],
    };

    /// <summary>Every value and every name of a member at any depth: names can be data as well.</summary>
    private static IEnumerable<string> TextsOf(JsonObject node) => ValuesOf(node).Concat(NamesOf(node));

    private static IEnumerable<string> NamesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => NamesOf(member.Value).Prepend(member.Key)),
        JsonArray items => items.SelectMany(NamesOf),
        _ => [],
    };

    private static bool HoldsNull(JsonNode? node) => node switch
    {
        null => true,
        JsonObject members => members.Any(member => HoldsNull(member.Value)),
        JsonArray items => items.Any(HoldsNull),
        _ => false,
    };
}

using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Grains.Assessments;

namespace ComplianceRegistry.Web.Tests.Assessments;

/// <summary>The hash to which approvals are bound stands for every value of what an assessment says.</summary>
public sealed class AssessmentHashTests
{
    private static readonly BasedOn Base = new("ASM-7K2M-9QXD-4WTZ-8", Samples.Hash);

    public static TheoryData<string> Contents => [AssessmentFiles.Audit().ToJsonString(), AssessmentFiles.Benchmark().ToJsonString(), AssessmentFiles.Impact().ToJsonString()];

    [Theory, MemberData(nameof(Contents))]
    public void any_single_change_of_content_or_evidence_changes_the_hash(string content)
    {
        var document = Document(content);
        var hashes = Leaves(JsonNode.Parse(document.Write())!, "").Where(leaf => !IsChoice(leaf)).Select(leaf => AssessmentHash.Of(Changed(document, leaf))).ToList();

        Assert.True(hashes.Count > 8);
        Assert.DoesNotContain(AssessmentHash.Of(document), hashes);
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
    }

    [Fact]
    public void the_same_content_has_the_same_hash_in_whatever_order_it_was_sent()
    {
        var sent = AssessmentFiles.Audit();
        var turned = new JsonObject(sent.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));

        Assert.Equal(AssessmentHash.Of(Document(sent.ToJsonString())), AssessmentHash.Of(Document(turned.ToJsonString())));
    }

    private static AssessmentDocument Document(string content) => new(
        "schema@2026-11", "AIS-7K2M-9QXD-4WTZ-C", Samples.Hash, Base, System.Text.Json.JsonSerializer.Deserialize<AssessmentContent>(content, RegistryJson.Options)!, new string('5', 64));

    private static AssessmentDocument Changed(AssessmentDocument document, string pointer)
    {
        var json = JsonNode.Parse(document.Write())!;
        var parent = pointer.Split('/')[1..^1].Aggregate(json, (node, name) => node is JsonArray items ? items[int.Parse(name, null)]! : node[name]!);
        var name = pointer.Split('/')[^1];
        var value = parent is JsonArray list ? list[int.Parse(name, null)]! : parent[name]!;
        JsonNode other = value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (int)value + 1 : DateOnly.TryParse((string)value!, out var day) ? day.AddDays(1).ToString("yyyy-MM-dd", null) : (string)value! + "1";
        if (parent is JsonArray array)
            array[int.Parse(name, null)] = other;
        else
            parent[name] = other;
        return System.Text.Json.JsonSerializer.Deserialize<AssessmentDocument>(json.ToJsonString(), RegistryJson.Options)!;
    }

    // A choice has no value beside those of its list; that each is written by its name is the codec's matter.
    private static bool IsChoice(string pointer) => pointer.Split('/')[^1] is "result" or "direction" or "part" or "severity" or "likelihood";

    private static IEnumerable<string> Leaves(JsonNode node, string pointer) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value!, $"{pointer}/{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Leaves(item!, $"{pointer}/{index}")),
        _ => [pointer],
    };
}

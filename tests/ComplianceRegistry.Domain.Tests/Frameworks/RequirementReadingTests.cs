using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Frameworks;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;

namespace ComplianceRegistry.Domain.Tests.Frameworks;

/// <summary>Faulty requirement sets and crosswalks are refused with every fault.</summary>
public sealed class RequirementReadingTests
{
    private const string CommonSet = """
        {"id":"common","edition":"1","title":"T","issuer":"I","note":"N","classes":[{"id":"mild","title":"M"},{"id":"hot","title":"H"}],"groups":[{"id":"g","title":"G"}],
         "requirements":[{"id":"C-1","group":"g","title":"A","text":"a","evidence":["e"],"assessments":["independent-audit"],"appliesFrom":"mild","status":"checked"}]}
        """;

    private const string LawSet = """
        {"id":"law","edition":"1","title":"T","issuer":"I","note":"N","source":{"instrument":"i","url":"https://example.org"},"groups":[{"id":"g","title":"G"}],
         "requirements":[{"id":"L.1","group":"g","title":"A","provision":"Art. 1","text":"a","status":"checked"}]}
        """;

    private const string Walk = """
        {"from":"common@1","to":"law@1","version":"1","mappings":[{"from":"C-1","to":"L.1","relation":"equal","rationale":"r","status":"draft"}]}
        """;

    [Fact]
    public void Faultless_files_make_a_catalog() => Assert.Empty(Faults(CommonSet, LawSet, Walk));

    [Theory]
    [InlineData("\"id\":\"C-1\"", "\"id\":\"C 1\"", "/requirements/common@1.json/requirements/0/id", "pattern")]
    [InlineData("\"group\":\"g\"", "\"group\":\"h\"", "/requirements/common@1.json/requirements/0/group", "unknown-reference")]
    [InlineData("\"group\":\"g\"", "\"group\":\"h\"", "/requirements/common@1.json/groups", "unused")]
    [InlineData("\"appliesFrom\":\"mild\"", "\"appliesFrom\":\"cold\"", "/requirements/common@1.json/requirements/0/appliesFrom", "unknown-reference")]
    [InlineData("\"appliesFrom\":\"mild\",", "", "/requirements/common@1.json/requirements/0/appliesFrom", "missing")]
    [InlineData("[\"independent-audit\"]", "[\"guess\"]", "/requirements/common@1.json/requirements/0/assessments/0", "unknown-kind")]
    [InlineData("[\"independent-audit\"]", "[]", "/requirements/common@1.json/requirements/0/assessments", "missing")]
    [InlineData("\"evidence\":[\"e\"],", "", "/requirements/common@1.json/requirements/0/evidence", "missing")]
    [InlineData("\"status\":\"checked\"", "\"status\":\"provisional\"", "/requirements/common@1.json/provisional", "missing")]
    [InlineData("\"status\":\"checked\"", "\"status\":\"good\"", "/requirements/common@1.json/requirements/0/status", "wrong-type")]
    [InlineData("\"title\":\"A\"", "\"title\":\"A\",\"weight\":1", "/requirements/common@1.json/requirements/0/weight", "unknown-member")]
    [InlineData("\"hot\"", "\"mild\"", "/requirements/common@1.json/classes", "repeated-id")]
    [InlineData("\"edition\":\"1\"", "\"edition\":\"2\"", "/requirements/common@1.json", "file-name")]
    public void A_faulty_set_is_refused(string right, string wrong, string pointer, string code) =>
        AssertFault(Faults(Replaced(CommonSet, right, wrong), LawSet, Walk), pointer, code);

    [Fact]
    public void A_requirement_of_an_instrument_cites_its_provision() =>
        AssertFault(Faults(CommonSet, Replaced(LawSet, "\"provision\":\"Art. 1\",", ""), Walk), "/requirements/law@1.json/requirements/0/provision", "missing");

    [Theory]
    [InlineData("\"to\":\"law@1\"", "\"to\":\"law\"", "/to", "pattern")]
    [InlineData("\"to\":\"law@1\"", "\"to\":\"common@1\"", "/to", "same-set")]
    [InlineData("\"relation\":\"equal\"", "\"relation\":\"similar\"", "/mappings/0/relation", "wrong-type")]
    [InlineData("\"relation\":\"equal\"", "\"relation\":\"none\"", "/mappings/0", "sides")]
    [InlineData("\"to\":\"L.1\",", "", "/mappings/0", "sides")]
    [InlineData("\"to\":\"L.1\"", "\"to\":\"L.2\"", "/mappings/0/to", "unknown-requirement")]
    [InlineData("\"to\":\"L.1\"", "\"to\":\"L.2\"", "/mappings", "unmapped")]
    [InlineData("\"rationale\":\"r\",", "", "/mappings/0/rationale", "missing")]
    [InlineData("\"mappings\":[", "\"mappings\":[{\"from\":\"C-1\",\"to\":\"L.1\",\"relation\":\"subset\",\"rationale\":\"r\",\"status\":\"draft\"},", "/mappings/1", "repeated")]
    [InlineData("\"mappings\":[", "\"mappings\":[{\"from\":\"C-1\",\"relation\":\"none\",\"rationale\":\"r\",\"status\":\"draft\"},", "/mappings", "contradiction")]
    public void A_faulty_crosswalk_is_refused(string right, string wrong, string pointer, string code) =>
        AssertFault(Faults(CommonSet, LawSet, Replaced(Walk, right, wrong)), $"/crosswalks/common@1--law@1--1.json{pointer}", code);

    [Fact]
    public void A_crosswalk_leads_to_sets_that_are_there()
    {
        var faults = Faults(CommonSet, LawSet, Replaced(Walk, "law@1", "lore@1"));

        AssertFault(faults, "/crosswalks/common@1--lore@1--1.json/to", "unknown-set");
        AssertFault(faults, "/crosswalks/common@1--law@1--1.json", "file-name");
    }

    [Fact]
    public void The_faults_of_all_files_are_listed_at_once()
    {
        var faults = Faults("[]", "{", Walk);

        Assert.Equal(3, faults.Select(fault => fault.Pointer.Split(".json")[0]).Distinct().Count());
    }

    [Fact]
    public void A_file_elsewhere_is_a_fault() =>
        AssertFault(RequirementCatalog.Parse([("sets/x@1.json", Bytes("{}"))], Hash).Faults, "/sets/x@1.json", "unknown-folder");

    [Fact]
    public void A_set_is_bound_by_the_hash_that_its_content_has() =>
        Assert.Equal(Hash(Bytes(LawSet)), RequirementSet.Parse(Bytes(LawSet), Hash).OrThrow("law").ContentHash);

    private static ImmutableArray<Fault> Faults(string common, string law, string walk) => RequirementCatalog.Parse(
        [("requirements/common@1.json", Bytes(common)), ("requirements/law@1.json", Bytes(law)), ("crosswalks/common@1--law@1--1.json", Bytes(walk))], Hash).Faults;

    private static string Replaced(string text, string right, string wrong)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static void AssertFault(IEnumerable<Fault> faults, string pointer, string code) =>
        Assert.Contains((pointer, code), faults.Select(fault => (fault.Pointer, fault.Code)));
}

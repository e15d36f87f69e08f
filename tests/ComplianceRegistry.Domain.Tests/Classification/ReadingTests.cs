using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>Faulty data files are refused with every fault.</summary>
public sealed class ReadingTests
{
    private const string Questions = """
        {"id":"q","edition":"1","title":"Q","sections":[{"id":"s","title":"S","questions":[
          {"id":"a","text":"A?","type":"boolean","source":"x"},
          {"id":"b","text":"B?","type":"multiple","choices":[{"id":"c","text":"C"},{"id":"d","text":"D"}],"askedIf":{"question":"a","equals":true},"source":"x"},
          {"id":"n","text":"N?","type":"integer","minimum":0,"maximum":9,"source":"x"}]}]}
        """;

    private const string Rules = """
        {"id":"f","edition":"1","jurisdiction":"EU","title":"F","questionnaire":"q@1","source":{"instrument":"i","url":"https://example.org"},
         "classes":[{"id":"hot","title":"Hot"},{"id":"cold","title":"Cold"}],"otherwise":"cold",
         "rules":[{"id":"r","class":"hot","when":{"question":"b","includes":["c"]},"provisions":["1"],"appliesFrom":"2026-08-02"}]}
        """;

    [Fact]
    public void Faultless_files_make_a_catalog() => Assert.Empty(Faults(Questions, Rules));

    [Theory]
    [InlineData("\"title\":\"Q\",", "", "/title", "missing")]
    [InlineData("\"id\":\"a\"", "\"id\":\"A b\"", "/sections/0/questions/0/id", "wrong-type")]
    [InlineData("\"type\":\"boolean\"", "\"type\":\"perhaps\"", "/sections/0/questions/0/type", "wrong-type")]
    [InlineData("\"text\":\"A?\"", "\"text\":\"A?\",\"colour\":\"red\"", "/sections/0/questions/0/colour", "unknown-member")]
    [InlineData("\"id\":\"n\"", "\"id\":\"a\"", "/sections/0/questions/2/id", "repeated-id")]
    [InlineData("{\"id\":\"d\"", "{\"id\":\"c\"", "/sections/0/questions/1/choices", "repeated-id")]
    [InlineData("{\"question\":\"a\",\"equals\":true}", "{\"question\":\"n\",\"atLeast\":1}", "/sections/0/questions/1/askedIf", "unknown-question")]
    [InlineData("{\"question\":\"a\",\"equals\":true}", "{\"question\":\"a\",\"equals\":7}", "/sections/0/questions/1/askedIf", "impossible-value")]
    [InlineData("{\"question\":\"a\",\"equals\":true}", "{\"question\":\"a\"}", "/sections/0/questions/1/askedIf/", "unknown-condition")]
    [InlineData("\"text\":\"C\"", "\"text\":\"C\",\"offeredIf\":{\"question\":\"b\",\"includes\":[\"d\"]}", "/sections/0/questions/1/choices/0/offeredIf", "unknown-question")]
    [InlineData("\"minimum\":0", "\"minimum\":9", "/sections/0/questions/2/maximum", "bounds")]
    [InlineData("\"minimum\":0", "\"presumed\":10,\"minimum\":0", "/sections/0/questions/2/presumed", "impossible-value")]
    public void A_faulty_questionnaire_is_refused(string right, string wrong, string pointer, string code) =>
        AssertFault(Questionnaire.Parse(Questions.Replace(right, wrong, StringComparison.Ordinal)).Faults, pointer, code);

    [Theory]
    [InlineData("\"class\":\"hot\"", "\"class\":\"warm\"", "/rules/0/class", "unknown-reference")]
    [InlineData("\"appliesFrom\":\"2026-08-02\"", "\"appliesFrom\":\"2 August\"", "/rules/0/appliesFrom", "wrong-type")]
    [InlineData("\"provisions\":[\"1\"]", "\"provisions\":[]", "/rules/0/provisions", "missing")]
    [InlineData("\"provisions\":[\"1\"]", "\"provisions\":[1]", "/rules/0/provisions/0", "wrong-type")]
    [InlineData("\"provisions\"", "\"derogation\":\"none\",\"provisions\"", "/rules/0/derogation", "unknown-reference")]
    [InlineData("\"provisions\"", "\"exclusion\":\"none\",\"provisions\"", "/rules/0/exclusion", "unknown-reference")]
    [InlineData("{\"id\":\"hot\"", "{\"id\":\"undetermined\"", "/classes", "reserved")]
    public void A_faulty_framework_is_refused(string right, string wrong, string pointer, string code) =>
        AssertFault(Framework.Parse(Rules.Replace(right, wrong, StringComparison.Ordinal)).Faults, pointer, code);

    [Theory]
    [InlineData("\"questionnaire\":\"q@1\"", "\"questionnaire\":\"q@2\"", "/f@1/questionnaire", "unknown-questionnaire")]
    [InlineData("{\"question\":\"b\",\"includes\":[\"c\"]}", "{\"question\":\"z\",\"includes\":[\"c\"]}", "/f@1/rules/0/when", "unknown-question")]
    [InlineData("{\"question\":\"b\",\"includes\":[\"c\"]}", "{\"all\":[{\"question\":\"b\",\"includes\":[\"z\"]}]}", "/f@1/rules/0/when/all/0", "impossible-value")]
    [InlineData("{\"question\":\"b\",\"includes\":[\"c\"]}", "{\"not\":{\"score\":\"s\",\"atLeastPercent\":5}}", "/f@1/rules/0/when/not", "unknown-score")]
    [InlineData("\"rules\"", "\"scores\":[{\"id\":\"s\",\"points\":[{\"question\":\"b\",\"perChoice\":{\"z\":1}}]}],\"rules\"", "/f@1/scores/0/points/0/perChoice/z", "impossible-value")]
    public void A_framework_that_does_not_fit_its_questionnaire_is_refused(string right, string wrong, string pointer, string code) =>
        AssertFault(Faults(Questions, Rules.Replace(right, wrong, StringComparison.Ordinal)), pointer, code);

    [Fact]
    public void All_faults_are_listed_at_once() =>
        Assert.Equal(3, Framework.Parse(Rules.Replace("\"hot\",\"when\"", "\"warm\",\"then\"", StringComparison.Ordinal)).Faults.Length);

    [Fact]
    public void Text_that_is_no_JSON_is_one_fault() => Assert.Equal("malformed-json", Assert.Single(Questionnaire.Parse("{").Faults).Code);

    [Fact]
    public void A_catalog_names_the_file_of_each_fault()
    {
        var parsed = FrameworkCatalog.Parse([("questionnaires/q@1.json", "{}"u8.ToArray()), ("f@1.json", "[]"u8.ToArray())]);

        Assert.Contains(parsed.Faults, fault => fault.Pointer == "/questionnaires/q@1.json/id");
        Assert.Contains(parsed.Faults, fault => fault.Pointer == "/f@1.json");
        Assert.Contains(parsed.Faults, fault => fault.Detail.Contains("sectors", StringComparison.Ordinal));
        Assert.Throws<InvalidDataException>(() => parsed.OrThrow("contracts"));
    }

    private static System.Collections.Immutable.ImmutableArray<Fault> Faults(string questions, string rules) => FrameworkCatalog.Create(
        [Questionnaire.Parse(questions).OrThrow("questions")], [Framework.Parse(rules).OrThrow("rules")], new SectorVocabulary("1", [])).Faults;

    private static void AssertFault(IEnumerable<Fault> faults, string pointer, string code) =>
        Assert.Contains((pointer, code), faults.Select(fault => (fault.Pointer, fault.Code)));
}

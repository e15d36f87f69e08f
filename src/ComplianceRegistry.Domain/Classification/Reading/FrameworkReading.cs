namespace ComplianceRegistry.Domain.Classification.Reading;

internal static class FrameworkReading
{
    public static Framework Read(DataReader data) => new(
        data.Id("id"),
        data.Id("edition"),
        data.Text("jurisdiction"),
        data.Text("title"),
        data.Text("questionnaire"),
        data.Object("source", source => new FrameworkSource(source.Text("instrument"), source.Text("url"))) ?? new FrameworkSource("", ""),
        data.List("provisional", note => new Provisional(note.Text("subject"), note.Text("reason"))),
        data.List("classes", definition => new ClassDefinition(definition.Id("id"), definition.Text("title"))),
        data.OptionalObject("scope", scope => new Scope(ReadWhen(scope), scope.Id("otherwise"), scope.Texts("provisions"))),
        data.Id("otherwise"),
        data.List("scores", ReadScore),
        data.List("exclusions", exclusion => new Exclusion(exclusion.Id("id"), ReadWhen(exclusion), exclusion.Texts("provisions"))),
        data.List("derogations", ReadDerogation),
        data.List("rules", ReadRule));

    /// <summary>What the document's shape cannot say: unique ids, and references within the framework.</summary>
    public static IEnumerable<Fault> Check(Framework framework)
    {
        var classes = framework.Classes.Select(definition => definition.Id).ToList();
        var exclusions = framework.Exclusions.Select(exclusion => exclusion.Id).ToList();
        var derogations = framework.Derogations.Select(derogation => derogation.Id).ToList();
        return
        [
            .. Unique(classes, "/classes"),
            .. Unique(exclusions, "/exclusions"),
            .. Unique(derogations, "/derogations"),
            .. Unique([.. framework.Rules.Select(rule => rule.Id)], "/rules"),
            .. Unique([.. framework.Scores.Select(score => score.Id)], "/scores"),
            .. Known(framework.Otherwise, classes, "/otherwise"),
            .. Known(framework.Scope?.Otherwise, classes, "/scope/otherwise"),
            .. framework.Rules.SelectMany((rule, index) => Known(rule.Class, classes, $"/rules/{index}/class")),
            .. framework.Rules.SelectMany((rule, index) => Known(rule.Exclusion, exclusions, $"/rules/{index}/exclusion")),
            .. framework.Rules.SelectMany((rule, index) => Known(rule.Derogation, derogations, $"/rules/{index}/derogation")),
            .. framework.Scores.SelectMany((score, index) => Known(
                (score as Score.Reduced)?.Of, [.. framework.Scores.Take(index).Select(earlier => earlier.Id)], $"/scores/{index}/of")),
            .. NotReserved(classes),
            .. framework.Rules.Index().Where(rule => rule.Item.Provisions.IsEmpty)
                .Select(rule => new Fault($"/rules/{rule.Index}/provisions", "missing", "A rule names at least one provision.")),
        ];
    }

    private static Condition ReadWhen(DataReader data) => data.Object("when", ConditionReading.Read) ?? new Condition.Any([]);

    private static Score ReadScore(DataReader data) => data.Has("of")
        ? new Score.Reduced(data.Id("id"), data.Id("of"), (int)data.Number("byPercent"), ReadWhen(data))
        : new Score.Sum(data.Id("id"), data.List("points", points => new Points(points.Id("question"), points.Numbers("perChoice"))));

    private static DerogationRule ReadDerogation(DataReader data) => new(
        data.Id("id"),
        data.List("grounds", ground => new DerogationGround(ground.Id("id"), ReadWhen(ground), ground.Text("provision"))),
        data.List("bars", bar => new DerogationBar(bar.Id("id"), ReadWhen(bar), bar.Text("provision"))));

    private static Rule ReadRule(DataReader data) => new(
        data.Id("id"),
        data.Id("class"),
        ReadWhen(data),
        data.Texts("provisions"),
        data.Date("appliesFrom"),
        data.Has("exclusion") ? data.Id("exclusion") : null,
        data.Has("derogation") ? data.Id("derogation") : null);

    private static IEnumerable<Fault> Unique(List<string> ids, string pointer) =>
        ids.Where(id => id.Length > 0).GroupBy(id => id).Where(group => group.Count() > 1)
            .Select(group => new Fault(pointer, "repeated-id", $"The id '{group.Key}' is used twice."));

    private static IEnumerable<Fault> Known(string? id, List<string> known, string pointer) =>
        string.IsNullOrEmpty(id) || known.Contains(id) ? [] : [new Fault(pointer, "unknown-reference", $"There is no '{id}' to refer to here.")];

    private static IEnumerable<Fault> NotReserved(List<string> classes) =>
        classes.Contains(ClassificationResult.Undetermined)
            ? [new Fault("/classes", "reserved", $"'{ClassificationResult.Undetermined}' is what the engine says when the class cannot be told.")]
            : [];
}

using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>One file of rules.</summary>
internal sealed record ClockRuleFile(ImmutableArray<ClockRule> Rules);

/// <summary>Reads a file of clock rules and checks what the document's shape cannot say.</summary>
internal static class ClockRuleReading
{
    public static ClockRuleFile Read(DataReader data) => new(data.List("rules", ReadRule));

    public static IEnumerable<Fault> Check(ClockRuleFile file)
    {
        if (file.Rules.IsEmpty)
            yield return new Fault("/rules", "missing", "A file has at least one rule.");
        foreach (var (index, rule) in file.Rules.Index())
        {
            if (rule.Period.Amount < 1 || rule.Period.Amount > Period.MostOf(rule.Period.Unit))
                yield return new Fault($"/rules/{index}/period/amount", "range", $"An amount from 1 to {Period.MostOf(rule.Period.Unit)} is expected.");
        }
    }

    private static ClockRule ReadRule(DataReader data) => new()
    {
        Id = data.Id("id"),
        Version = data.Id("version"),
        Period = data.Object("period", ReadPeriod) ?? new Period(1, TimeUnit.CalendarDay),
        Convention = data.OneOf<CountingConvention>("convention"),
        Provision = data.Text("provision"),
        Consequence = data.Id("consequence"),
    };

    private static Period ReadPeriod(DataReader data) =>
        new((int)Math.Clamp(data.Number("amount"), int.MinValue, int.MaxValue), data.OneOf<TimeUnit>("unit"));
}

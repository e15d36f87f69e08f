using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Time.Reckoning;

namespace ComplianceRegistry.Domain.Time;

/// <summary>
/// A time limit that runs: what started it, under which version of which rule and calendar, and what happened to it since. The same clock with the same
/// calendar always gives the same deadline; new editions of law or calendars do not touch it until it is <see cref="Rebound"/>.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.StatutoryClock")]
public sealed record StatutoryClock
{
    [Id(0)]
    public required ClockRule Rule { get; init; }

    /// <summary>What started it, such as the kind of an act.</summary>
    [Id(1)]
    public required string StartEvent { get; init; }

    /// <summary>The instant of that event.</summary>
    [Id(2)]
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>IANA name of the time zone of the acting authority, in which days and hours begin.</summary>
    [Id(3)]
    public required string TimeZone { get; init; }

    /// <summary>Id and version of the calendar of the acting authority, such as <c>eu@2026-11</c>.</summary>
    [Id(4)]
    public required string Calendar { get; init; }

    /// <summary>In order of time; they neither overlap nor begin before the start.</summary>
    [Id(5)]
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    [Id(6)]
    public ImmutableArray<Extension> Extensions { get; init; } = [];

    [Id(7)]
    public ImmutableArray<Outage> Outages { get; init; } = [];

    /// <summary>In order of time.</summary>
    [Id(8)]
    public ImmutableArray<Rebinding> Rebindings { get; init; } = [];

    /// <summary>Whether it stands still with no end of that known.</summary>
    [JsonIgnore]
    public bool IsPaused => Pauses is [.., { To: null }];

    /// <summary>The clock, standing still from an instant on. Throws when it does already.</summary>
    public StatutoryClock Paused(DateTimeOffset at, string reason) =>
        IsPaused ? throw new InvalidOperationException("The clock is paused already.") : this with { Pauses = Pauses.Add(new Pause(at, null, reason)) };

    /// <summary>The clock, running again; a pause that ends at the instant at which it began was none. Throws when it was not paused.</summary>
    public StatutoryClock Resumed(DateTimeOffset at)
    {
        if (!IsPaused)
            throw new InvalidOperationException("The clock is not paused.");
        var last = Pauses.Length - 1;
        return this with { Pauses = Pauses[last].From == at ? Pauses.RemoveAt(last) : Pauses.SetItem(last, Pauses[last] with { To = at }) };
    }

    /// <summary>The clock with more time. Whether more may be given, and still in time, is the case's to decide.</summary>
    public StatutoryClock Extended(Period by, string provision) => this with { Extensions = Extensions.Add(new Extension(by, provision)) };

    /// <summary>The clock with one more outage, or with the end of one whose end was open.</summary>
    public StatutoryClock WithOutage(Outage outage) =>
        this with { Outages = Outages.RemoveAll(known => known.To is null && known.Reference == outage.Reference).Add(outage) };

    /// <summary>The clock under another version of its rule, its calendar or both; its deadline is computed anew.</summary>
    public StatutoryClock Rebound(DateTimeOffset at, ClockRule rule, string calendar, string basis) => this with
    {
        Rule = rule,
        Calendar = calendar,
        Rebindings = Rebindings.Add(new Rebinding(at, basis, Rule.ToReference(), Calendar, rule.ToReference(), calendar)),
    };

    /// <summary>Every fault that keeps a deadline from being computed; empty when none does.</summary>
    public ImmutableArray<Fault> Validate(CalendarCatalog calendars) => ClockValidation.Validate(this, calendars);

    /// <summary>The deadline and how it came about.</summary>
    /// <param name="calendars">Among them the one that the clock is bound to.</param>
    /// <exception cref="InvalidOperationException">The clock has faults; the message lists them.</exception>
    public Deadline Compute(CalendarCatalog calendars)
    {
        var faults = Validate(calendars);
        return faults.IsEmpty
            ? ClockReckoning.Reckon(this, calendars.Find(Calendar)!)
            : throw new InvalidOperationException(string.Join("; ", faults.Select(fault => $"{fault.Pointer} {fault.Code}: {fault.Detail}")));
    }
}

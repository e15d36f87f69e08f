using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Tests.Time;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Designations.DesignationLives;

namespace ComplianceRegistry.Domain.Tests.Designations;

/// <summary>What holds of the windows of designations, whenever they are opened: over holidays, weekends and changes of summer time.</summary>
[Properties(MaxTest = 300)]
public sealed class DesignationClockProperties
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Property]
    public void A_window_ends_with_a_working_day_of_the_authority_after_its_whole_length(uint minutes, bool accredited)
    {
        var at = Start.AddMinutes(minutes % (2 * 365 * 24 * 60));
        var notified = Notified(at, accredited).State;
        var window = notified.Notification!.Window;
        var last = Rules.Book.Explain(window).LastDay!.Value;
        var holidays = Calendars.Catalog.Find(window.Clock.Calendar)!.Years.SelectMany(year => year.Holidays).Select(holiday => holiday.Date);

        Assert.True(last.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.DoesNotContain(last, holidays);
        Assert.True(window.Due >= at.AddDays(accredited ? 14 : 59));
        Assert.True(window.Due <= at.AddDays((accredited ? 15 : 63) + 7));
    }

    [Property]
    public void Nothing_takes_effect_early_and_everything_at_the_due_instant_however_late_it_is_recorded(uint minutes, bool accredited, ushort late)
    {
        var notified = Notified(Start.AddMinutes(minutes % (2 * 365 * 24 * 60)), accredited);
        var due = notified.State.Notification!.Window.Due!.Value;

        Assert.Equal(DesignationStatus.Notified, notified.At(due.AddTicks(-1)).State.Status);
        var active = notified.At(due.AddMinutes(late)).State;
        Assert.Equal((DesignationStatus.Active, due), (active.Status, active.Periods[^1].Since));
    }

    [Property]
    public void Whatever_becomes_of_an_application_its_clocks_come_to_rest(byte[] choices)
    {
        var scenario = To(DesignationStatus.Notified);
        foreach (var choice in choices.Take(30))
        {
            var now = scenario.State.Clocks.All.Min(clock => clock.Due) is { } due && choice % 3 == 0 ? due : Sample.Now;
            scenario.At(now).When(Commands[choice % Commands.Length] with { Now = now });
        }

        scenario.At(Start.AddYears(50)).At(Start.AddYears(51));
        Assert.Empty(scenario.State.Clocks.All);
        Assert.NotEqual(DesignationStatus.Notified, scenario.State.Status);
    }

    private static DesignationCommand[] Commands { get; } =
    [
        Objecting,
        Maintain,
        Objecting with { Actor = Korean },
        new WithdrawObjection { Actor = French },
        new DismissObjections { Actor = Sample.TheSecretariat, Evidence = [Sample.CompanyExtract] },
        Contesting,
        Refute,
        Extend,
        Restrict,
        Suspend,
        new ReinstateDesignation { Actor = Authority, Evidence = [Sample.CompanyExtract] },
        Announce,
    ];

    private static DesignationScenario Notified(DateTimeOffset at, bool accredited) => Given(
        Apply with { Now = at },
        Assess with { Now = at, Proof = accredited ? CompetenceProof.AccreditationCertificate : CompetenceProof.DocumentaryEvidence },
        Notify with { Now = at });
}

using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Tests.Time;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>What holds of the clocks of certificates, whenever they are issued: over leap days, holidays and changes of summer time.</summary>
[Properties(MaxTest = 200)]
public sealed class CertificateClockProperties
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Property]
    public void A_certificate_ends_with_the_day_of_the_month_on_which_it_was_issued_and_never_before(uint minutes, bool product)
    {
        var at = Start.AddMinutes(minutes % (5 * 365 * 24 * 60));
        var issued = IssuedAt(at, product);
        var (due, years) = (issued.State.Expires!.Value, product ? 5 : 4);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
        Assert.Equal(day.AddYears(years).AddDays(1).ToDateTime(TimeOnly.MinValue), TimeZoneInfo.ConvertTime(due, Zone).DateTime);
        Assert.NotEqual(CertificateStatus.Expired, issued.At(due.AddTicks(-1)).State.Status);
        Assert.Equal((CertificateStatus.Expired, due), (issued.At(due.AddDays(9)).State.Status, issued.State.Since));
    }

    [Property]
    public void An_appeal_has_thirty_days_at_least_and_ends_with_a_working_day(uint minutes)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes % (3 * 365 * 24 * 60));
        var clock = IssuedAt(at, product: true).And(Suspend with { Now = at }).State.Clocks.Find(CertificateClocks.AppealOf(1))!;
        var last = Rules.Book.Explain(clock).LastDay!.Value;
        var holidays = Calendars.Catalog.Find(clock.Clock.Calendar)!.Years.SelectMany(year => year.Holidays).Select(holiday => holiday.Date);
        Assert.True(last.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.DoesNotContain(last, holidays);
        Assert.True(clock.Due >= at.AddDays(30) && clock.Due <= at.AddDays(38));
    }

    [Property]
    public void Whatever_becomes_of_a_certificate_its_clocks_come_to_rest(byte[] choices)
    {
        var scenario = InForce;
        foreach (var choice in choices.Take(30))
        {
            var now = choice % 4 == 0 && scenario.State.Clocks.All.Min(clock => clock.Due) is { } due ? due : scenario.State.Since;
            scenario.At(now).When(Commands[choice % Commands.Length] with { Now = now });
        }

        scenario.At(Start.AddYears(50));
        Assert.Empty(scenario.State.Clocks.All);
        Assert.False(scenario.State.Standing(1).IsInForce(Start.AddYears(50)));
    }

    private static CertificateCommand[] Commands { get; } =
    [
        Suspend,
        Restrict,
        Reinstate,
        Withdraw,
        Appeal,
        Overturn,
        Survey,
        Accept,
        Lose,
        Modify,
        Hear,
        Propose(Domain.Certification.ProposalKind.Renewal),
        Approve(Domain.Certification.ProposalKind.Renewal),
        Propose(Domain.Certification.ProposalKind.Transfer),
        CompleteTransfer,
        Cancel,
    ];

    private static CertificateScenario IssuedAt(DateTimeOffset at, bool product)
    {
        var content = Content with { Class = product ? CertificateClass.Product : CertificateClass.HighRisk };
        return Given(Drafting with { Now = at, Content = content }, Issue with { Now = at });
    }
}

using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Differences.DifferenceLives;

namespace ComplianceRegistry.Domain.Tests.Differences;

/// <summary>For which filings a difference counts, and in which wording.</summary>
public sealed class DifferenceStandingTests
{
    [Fact]
    public void Only_a_difference_published_before_the_filing_counts()
    {
        var published = Given(Publish).State;
        Assert.Null(published.StandingAt(Sample.Now.AddDays(-1), 1));
        Assert.Null(published.StandingAt(Sample.Now, 1));
        Assert.Equal(1, published.WordingFor(Sample.Now.AddMilliseconds(1)));
        Assert.Null(To(DifferenceStatus.Absent).State.StandingAt(Sample.Now, 0));
    }

    [Fact]
    public void It_counts_for_its_classes_and_for_its_scope_codes_or_all()
    {
        var filed = Sample.Now.AddDays(1);
        var standing = Given(Publish).State.StandingAt(filed, 1)!;
        Assert.True(standing.CountsFor(CertificateClass.HighRisk, ["other", Radiology], filed));
        Assert.False(standing.CountsFor(CertificateClass.HighRisk, ["other"], filed));
        Assert.False(standing.CountsFor(CertificateClass.Product, [Radiology], filed));
        Assert.True(Given(Publish with { Content = Content with { Scope = [] } }).State.StandingAt(filed, 1)!.CountsFor(CertificateClass.HighRisk, ["other"], filed));
    }

    [Fact]
    public void An_amendment_counts_for_what_is_filed_after_it_and_the_former_wording_for_what_was_filed_until_then()
    {
        var amended = Given(Publish, Amend).State;
        Assert.Equal(1, amended.WordingFor(Amend.Now.AddMilliseconds(-1)));
        Assert.Equal(1, amended.WordingFor(Amend.Now));
        Assert.Equal(2, amended.WordingFor(Amend.Now.AddMilliseconds(1)));
        Assert.Equal("Labels in Korean", amended.StandingAt(Amend.Now, 2)!.Title);
        Assert.Equal("Labels in Korean and English", amended.StandingAt(Amend.Now.AddDays(1), 2)!.Title);
        Assert.Equal("Labels in Korean", amended.Wordings[0].Content.Title);
    }

    [Fact]
    public void A_withdrawn_difference_counts_for_what_was_filed_before_and_for_nothing_from_then_on()
    {
        var withdrawn = Given(Publish, Amend, Withdraw).State;
        Assert.Equal(2, withdrawn.WordingFor(Withdraw.Now.AddMilliseconds(-1)));
        Assert.Equal(0, withdrawn.WordingFor(Withdraw.Now));
        Assert.Equal(0, withdrawn.WordingFor(Withdraw.Now.AddYears(1)));
        Assert.Equal(1, withdrawn.WordingFor(Amend.Now.AddDays(-1)));
        Assert.Equal(0, Given(Publish, Amend, Withdraw with { Now = Amend.Now }).State.WordingFor(Amend.Now));
    }

    [Fact]
    public void A_dormant_difference_counts_for_nothing_until_a_review_and_then_again()
    {
        var dormant = To(DifferenceStatus.Dormant);
        var end = dormant.State.Periods[^1].Until!.Value;
        Assert.Equal(1, dormant.State.WordingFor(end.AddMilliseconds(-1)));
        Assert.Equal(0, dormant.State.WordingFor(end));
        Assert.Equal(0, dormant.State.WordingFor(end.AddDays(100)));

        var reviewed = dormant.And(Confirm with { Now = end.AddDays(50), ReviewOn = new DateOnly(2030, 1, 1) }).State;
        Assert.Equal(0, reviewed.WordingFor(end.AddDays(50)));
        Assert.Equal(1, reviewed.WordingFor(end.AddDays(50).AddMilliseconds(1)));
        Assert.Equal(0, reviewed.WordingFor(end.AddDays(49)));
    }

    [Fact]
    public void A_wording_given_to_a_dormant_difference_counts_only_after_the_review()
    {
        var dormant = To(DifferenceStatus.Dormant);
        var end = dormant.State.Periods[^1].Until!.Value;
        dormant.And(Amend with { Now = end.AddDays(10) });
        Assert.Equal(0, dormant.State.WordingFor(end.AddDays(20)));
        Assert.Equal(2, dormant.And(Confirm with { Now = end.AddDays(30), ReviewOn = new DateOnly(2030, 1, 1) }).State.WordingFor(end.AddDays(31)));
    }

    [Fact]
    public void A_review_in_time_interrupts_nothing()
    {
        var due = To(DifferenceStatus.ReviewDue);
        var reviewed = due.And(Confirm with { Now = due.DueOf(DifferenceClocks.OverdueReview).AddMilliseconds(-1), ReviewOn = new DateOnly(2030, 1, 1) }).State;
        Assert.Single(reviewed.Periods);
        Assert.Equal(1, reviewed.WordingFor(Sample.Now.AddYears(4)));
    }

    /// <summary>Whatever happens later, what was filed meets the difference as it was: later acts never change the answer for an earlier filing.</summary>
    [Property(MaxTest = 200)]
    public void What_counts_for_a_filing_never_changes_afterwards(byte[] choices)
    {
        var (scenario, now) = (Given(Publish), Sample.Now);
        var seen = new List<(DateTimeOffset Filed, int Wording)>();
        foreach (var (index, choice) in choices.Take(25).Index())
        {
            now = now.AddDays(1 + choice);
            scenario.At(now);
            seen.Add((now.AddMilliseconds(-1), scenario.State.WordingFor(now.AddMilliseconds(-1))));
            scenario.When(CommandOf(choice, index) with { Now = now });
            seen.Add((now, scenario.State.WordingFor(now)));
        }

        Assert.All(seen, filing => Assert.Equal(filing.Wording, scenario.State.WordingFor(filing.Filed)));
        Assert.True(scenario.State.Clocks.All.Length == (scenario.State.Status is DifferenceStatus.Dormant or DifferenceStatus.Withdrawn ? 0 : 1));
    }

    private static DifferenceCommand CommandOf(byte choice, int index) => (choice % 16) switch
    {
        < 6 => Amend with { Content = Content with { Title = $"Wording {index}" } },
        < 9 => Open,
        < 11 => Comment,
        < 15 => Confirm with { ReviewOn = DateOnly.FromDateTime(Sample.Now.AddDays(100 + (index * 128)).Date) },
        _ => Withdraw,
    };
}

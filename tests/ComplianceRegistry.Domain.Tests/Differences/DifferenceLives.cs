global using DifferenceScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Differences.DifferenceDecider,
    ComplianceRegistry.Domain.Differences.NationalDifference,
    ComplianceRegistry.Domain.Differences.DifferenceCommand>;

using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Differences;

/// <summary>Actors, commands and lives of a declared difference up to each of its states.</summary>
internal static class DifferenceLives
{
    public const string Radiology = "panel-radiology";

    public static readonly string Id = Sample.Id("NDF", "difference");
    public static readonly Seat Seoul = new("KR", "Asia/Seoul", "kr");

    public static Actor Korean => Sample.AuthorityOf("KR");

    public static Actor French => Sample.AuthorityOf("FR");

    public static DifferenceContent Content => new()
    {
        Title = "Labels in Korean",
        Text = "Users are told in Korean that a result was generated.",
        Justification = "Most users read no other language.",
        Provision = "AI Basic Act, Article 31(2)",
        SatisfiedBy = "The label of the system in Korean, as a picture.",
        RequirementSet = "kr-ai-basic-act@2026-01-22",
        Requirements = ["art-31-2"],
        Classes = [CertificateClass.HighRisk],
        Scope = [Radiology],
    };

    public static PublishDifference Publish => new() { Actor = Korean, Now = Sample.Now, Content = Content, ReviewOn = new DateOnly(2028, 8, 9), Seat = Seoul };

    public static AmendDifference Amend => new() { Actor = Korean, Now = Sample.Now.AddDays(10), Content = Content with { Title = "Labels in Korean and English" } };

    public static OpenDifferenceReview Open => new() { Actor = Korean, Now = Sample.Now.AddDays(20) };

    public static CommentOnDifference Comment => new() { Actor = French, Now = Sample.Now.AddDays(30), Text = "An icon would do." };

    public static ConfirmDifference Confirm => new() { Actor = Korean, Now = Sample.Now.AddDays(40), Justification = "It is still needed.", ReviewOn = new DateOnly(2029, 9, 1) };

    public static WithdrawDifference Withdraw => new() { Actor = Korean, Now = Sample.Now.AddDays(50), Reason = "The law was changed." };

    /// <summary>A difference in which these commands were given, each of which is accepted.</summary>
    public static DifferenceScenario Given(params DifferenceCommand[] commands)
    {
        var scenario = new DifferenceScenario(Id, []);
        foreach (var command in commands)
            scenario.When(command).ThenAccepted();
        return scenario;
    }

    public static DifferenceScenario To(DifferenceStatus status) => status switch
    {
        DifferenceStatus.Absent => Given(),
        DifferenceStatus.InForce => Given(Publish),
        DifferenceStatus.UnderReview => Given(Publish, Open),
        DifferenceStatus.ReviewDue => Given(Publish).Pass(DifferenceClocks.Review),
        DifferenceStatus.Dormant => Given(Publish).Pass(DifferenceClocks.Review).Pass(DifferenceClocks.OverdueReview),
        DifferenceStatus.Withdrawn => Given(Publish, Withdraw),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static DifferenceScenario And(this DifferenceScenario scenario, DifferenceCommand command)
    {
        scenario.When(command).ThenAccepted();
        return scenario;
    }

    /// <summary>Lets the clock of a name run out.</summary>
    public static DifferenceScenario Pass(this DifferenceScenario scenario, string clock) => scenario.At(scenario.DueOf(clock));

    public static DateTimeOffset DueOf(this DifferenceScenario scenario, string clock) => scenario.State.Clocks.Find(clock)!.Due!.Value;

    /// <summary>Number of the wording that counts for a filing for radiology; 0 when the difference does not count for it.</summary>
    public static int WordingFor(this NationalDifference difference, DateTimeOffset filed) =>
        difference.StandingAt(filed, 9) is { } standing && standing.CountsFor(CertificateClass.HighRisk, [Radiology], filed) ? standing.Wording : 0;
}

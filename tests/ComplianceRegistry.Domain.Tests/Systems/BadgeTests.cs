using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

/// <summary>What a listing shows of certificates and other cases: it follows them, and nobody else sets it.</summary>
public sealed class BadgeTests
{
    [Fact]
    public void A_badge_shows_the_latest_version_of_each_certificate()
    {
        var first = Sample.Badge(BadgeStatus.InForce, version: 2);
        var later = Sample.Badge(BadgeStatus.Suspended, version: 5);
        var other = first with { Certificate = "CRT-0000-0000-0002-0" };

        var state = Listed().When(Show(first)).ThenAccepted();
        state = SystemLives.Given([SystemLives.Listed, new BadgeShown(first), new BadgeShown(other)]).When(Show(later)).Then(new BadgeShown(later));

        Assert.Equal<Badge>([other, later], state.Badges);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_version_that_is_shown_or_older_changes_nothing(long version)
    {
        var shown = Sample.Badge(BadgeStatus.Suspended, version: 5);

        SystemLives.Given([SystemLives.Listed, new BadgeShown(shown)]).When(Show(Sample.Badge(BadgeStatus.InForce, version))).Then();
    }

    [Fact]
    public void A_flag_is_raised_once_and_lowered_once()
    {
        Listed().When(new RaiseFlag { Actor = Sample.Registry, Flag = Sample.Frozen }).Then(new FlagRaised(Sample.Frozen));
        SystemLives.Given([SystemLives.Listed, new FlagRaised(Sample.Frozen)]).When(new RaiseFlag { Actor = Sample.Registry, Flag = Sample.Frozen }).Then();
        Listed().When(Lower()).Then();

        var state = SystemLives.Given([SystemLives.Listed, new FlagRaised(Sample.Frozen)]).When(Lower()).Then(new FlagLowered(Sample.Frozen.Code, Sample.Frozen.Case));

        Assert.Empty(state.Flags);
    }

    [Fact]
    public void Nobody_but_the_registry_shows_or_warns()
    {
        foreach (var actor in new[] { SystemLives.TheProvider, Sample.AuthorityOf("DE") })
        {
            Listed().When(Show(Sample.Badge(BadgeStatus.InForce, version: 2)) with { Actor = actor }).ThenRefused(RejectionKind.NotAllowed, "registry-itself");
            Listed().When(new RaiseFlag { Actor = actor, Flag = Sample.Frozen }).ThenRefused(RejectionKind.NotAllowed, "registry-itself");
            Listed().When(Lower() with { Actor = actor }).ThenRefused(RejectionKind.NotAllowed, "registry-itself");
        }
    }

    private static Scenario<AiSystemDecider, AiSystem, SystemCommand> Listed() => SystemLives.Given(SystemLives.Listed);

    private static ShowBadge Show(Badge badge) => new() { Actor = Sample.Registry, Badge = badge };

    private static LowerFlag Lower() => new() { Actor = Sample.Registry, Code = Sample.Frozen.Code, Case = Sample.Frozen.Case };
}

using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Reactions;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Architecture;

public sealed class ReactionTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public void every_reaction_listens_to_kinds_of_events_that_there_are_and_has_a_name_of_its_own()
    {
        var reactions = registry.Services.GetServices<IReaction>().ToArray();
        Assert.NotEmpty(reactions);
        Assert.Empty(reactions.SelectMany(reaction => reaction.Kinds).Except(EventCodec.Kinds.Keys));
        Assert.Equal(reactions.Length, reactions.Select(reaction => reaction.Name).Distinct().Count());
    }
}

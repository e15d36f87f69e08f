using ComplianceRegistry.Domain.Arrangements;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>What holds of every life of an arrangement, whatever its signatories do and leave.</summary>
[Properties(MaxTest = 300)]
public sealed class ArrangementProperties
{
    [Property]
    public void Whatever_the_signatories_do_no_step_waits_for_ever_and_the_end_is_final(byte[] choices)
    {
        var scenario = new ArrangementScenario(Id, []).And(Draft);
        var now = Sample.Now;
        foreach (var choice in choices.Take(60))
        {
            now = choice % 4 == 0 && scenario.State.Clocks.All.Min(clock => clock.Due) is { } due && due > now ? due : now.AddHours(1);
            scenario.At(now).When(Commands(scenario.State)[choice % Commands(scenario.State).Length] with { Now = now });
            Invariants(scenario.State);
        }

        Invariants(scenario.At(now.AddYears(30)).State);
        Assert.Empty(scenario.State.Clocks.All);
        Assert.Empty(scenario.State.Proposals);
        Assert.Contains(scenario.State.Status, new[] { ArrangementStatus.InForce, ArrangementStatus.Terminated });
    }

    private static void Invariants(Arrangement state)
    {
        var names = state.Clocks.All.Select(clock => clock.Name).ToHashSet();
        Assert.All(state.Proposals, proposal => Assert.Contains(proposal.IsOpen ? ArrangementClocks.ProposalOf(proposal.Number) : ArrangementClocks.EffectOf(proposal.Number), names));
        Assert.All(state.Suspensions, part => Assert.True(state.Status == ArrangementStatus.Terminated || names.Contains(ArrangementClocks.SuspensionOf(part.Jurisdiction))));
        Assert.All(state.Withdrawals, part => Assert.True(state.Status == ArrangementStatus.Terminated || names.Contains(ArrangementClocks.WithdrawalOf(part.Jurisdiction))));
        var waits = state.Status switch
        {
            ArrangementStatus.Draft or ArrangementStatus.Negotiating => ArrangementClocks.Progress,
            ArrangementStatus.Signed => ArrangementClocks.EntryIntoForce,
            ArrangementStatus.Suspended => ArrangementClocks.Suspension,
            _ => null,
        };
        Assert.True(waits is null || names.Contains(waits));
        Assert.True(state.Status is not (ArrangementStatus.InForce or ArrangementStatus.Suspended) || state.GoesOn);
        Assert.True(state.Status != ArrangementStatus.Terminated || names.Count == 0);
        Assert.Equal(names.Count, state.Clocks.All.Length);
    }

    private static ArrangementCommand[] Commands(Arrangement state)
    {
        var (hash, last) = (state.TermsHash, state.Open.LastOrDefault());
        AgreeToProposal Yes(Actor actor) => Agree(actor, last?.Number ?? 1, last?.TermsHash);
        return
        [
            Open,
            Propose,
            Sign(Union) with { TermsHash = hash },
            Sign(Korean) with { TermsHash = hash },
            Sign(Singaporean) with { TermsHash = hash },
            Amend,
            Amend with { Actor = Union, Terms = Bilateral, TermsHash = FirstHash },
            Terminate with { Actor = Singaporean },
            Suspend,
            Resume,
            Against("SG", Korean),
            For("SG", Singaporean),
            Yes(Union),
            Yes(Korean),
            Yes(Singaporean),
            Yes(Union),
            Yes(Korean),
            Yes(Singaporean),
            new WithdrawChange { Actor = Korean, Now = Sample.Now, Proposal = last?.Number ?? 1 },
            Pause(Korean),
            TakeUp(Korean),
            Leave(Singaporean),
            Stay(Singaporean),
            Leave(Union),
        ];
    }
}

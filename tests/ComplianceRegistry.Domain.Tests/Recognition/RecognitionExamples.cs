using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>Examples of what happens to recognitions, as the decider makes them.</summary>
internal static class RecognitionExamples
{
    /// <summary>The events of one life: everything that can happen to a recognition, one thing after another, whether or not it would be permitted there.</summary>
    public static IReadOnlyList<IEvent> All { get; } = [.. Lives().SelectMany(life => life)];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf);

    /// <summary>Lets one clock of the recognition run out, as if no other did before.</summary>
    public static RecognitionScenario Only(this RecognitionScenario scenario, string clock) => scenario.After(DueOnly(scenario.State, clock));

    private static IEnumerable<IEnumerable<IEvent>> Lives()
    {
        var later = Sample.Now.AddDays(1);
        yield return Events([], GrantWithCondition, Follow(UnderTransfer), Meet, FindMet with { IsMet = false }, Meet, FindMet);
        yield return Events([RecognitionClocks.ConditionOf(1), RecognitionClocks.ConditionOf(1)], GrantWithCondition);
        yield return Events([], GrantWithCondition, DropConditions);
        yield return Events([], Grant, SuspensionProposal, SuspensionConfirmation, Notify, Objection, Uphold, Lift);
        yield return Events([RecognitionClocks.Notice, RecognitionClocks.Objections, RecognitionClocks.Suspension], Grant, SuspensionProposal, SuspensionConfirmation);
        yield return Events([], Grant, Modify, Leave, RevocationProposal, TakeBack, RevocationProposal, RevocationConfirmation);
        yield return Events([RecognitionClocks.Proposal], Grant, RevocationProposal);
        yield return Events([RecognitionClocks.RunOn], Grant, Terminate);
        yield return Events([], Grant, Follow(As(CertificateStatus.Withdrawn, later)), Follow(As(CertificateStatus.Active, later.AddDays(1), 5)));
        yield return Events([RecognitionClocks.Validity], Grant);
        yield return Events([], Grant, Follow(UnderTransfer), Succeed);
    }

    private static List<IEvent> Events(string[] clocks, params RecognitionCommand[] commands)
    {
        var (state, events) = (RecognitionDecider.Absent(Id), new List<IEvent>());
        foreach (var command in commands)
            Take(RecognitionDecider.Decide(state, command, Rules.Book).Events);
        foreach (var clock in clocks)
            Take(DueOnly(state, clock));
        return events;

        void Take(IEnumerable<IEvent> more)
        {
            foreach (var @event in more)
            {
                events.Add(@event);
                state = RecognitionDecider.Evolve(state, @event);
            }
        }
    }

    private static ImmutableArray<IEvent> DueOnly(GrantedRecognition state, string clock)
    {
        var running = state.Clocks.Find(clock)!;
        return RecognitionDecider.Due(state with { Clocks = new RunningClocks([running]) }, running.Due!.Value, Rules.Book);
    }
}

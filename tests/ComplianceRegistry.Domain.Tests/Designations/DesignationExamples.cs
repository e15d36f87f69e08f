using ComplianceRegistry.Domain.Designations;
using static ComplianceRegistry.Domain.Tests.Designations.DesignationLives;

namespace ComplianceRegistry.Domain.Tests.Designations;

/// <summary>Examples of what happens to designations, as the decider makes them.</summary>
internal static class DesignationExamples
{
    /// <summary>The events of one life: everything that can happen to a designation, one thing after another, whether or not it would be permitted there.</summary>
    public static IReadOnlyList<IEvent> All { get; } = [.. Lives()];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf).Append(new BodyNumberAssigned(Body, "0001"));

    private static List<IEvent> Lives()
    {
        List<IEvent> events = [];
        foreach (var life in Designed())
        {
            events.AddRange(life);
        }

        return events;
    }

    private static IEnumerable<IEnumerable<IEvent>> Designed()
    {
        var documents = new[] { Sample.CompanyExtract };
        yield return Events(Apply, new RefuseDesignation { Actor = Authority, Now = Sample.Now, Provision = "Article 31(1)", Evidence = [.. documents] });
        yield return Events(Apply, new WithdrawApplication { Actor = TheBody, Now = Sample.Now });
        yield return Events(DesignationClocks.Decision, Apply);
        yield return Events(DesignationClocks.ObjectionAnswer, Apply, Assess, Notify, Objecting);
        yield return Events(
            DesignationClocks.ObjectionWindow,
            Apply,
            Assess,
            Notify,
            Objecting,
            Maintain,
            new DismissObjections { Actor = Sample.TheSecretariat, Now = Sample.Now, Evidence = [.. documents] },
            Objecting,
            new WithdrawObjection { Actor = French, Now = Sample.Now },
            new AmendNotification { Actor = Authority, Now = Sample.Now, Scope = Assess.Scope, Proof = Assess.Proof, Evidence = [.. documents] });
        yield return Events(DesignationClocks.ObjectionWindow, [.. Designation, Extend]);
        yield return Events([.. Designation, Contesting, Refute, new DismissContest { Actor = Authority, Now = Sample.Now, Evidence = [.. documents] }]);
        yield return Events(DesignationClocks.InformProviders, [.. Designation, new ReduceScope { Actor = Authority, Now = Sample.Now, Scope = [Employment], Evidence = [.. documents] }]);
        yield return Events(
        [
            .. Designation,
            Restrict,
            new InformProviders { Actor = TheBody, Now = Sample.Now, Evidence = [.. documents] },
            Suspend,
            new ReinstateDesignation { Actor = Authority, Now = Sample.Now, Evidence = [.. documents] },
            Withdraw,
        ]);
        yield return Events(DesignationClocks.Cessation, [.. Designation, Announce]);
        yield return [new DesignationScenario(Id, []).When(Historic).Decision.Events[0]];
    }

    public static RecordHistoricDesignation Historic => new()
    {
        Actor = Authority,
        Now = Sample.Now,
        Body = Sample.Standing(Body, "DE", Domain.Parties.PartyRole.ConformityAssessmentBody),
        Seat = Berlin,
        Number = "0001",
        Scope = [Radiology],
        Effective = new DateTimeOffset(1995, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Source = "fda-ai-devices",
    };

    private static DesignationCommand[] Designation => [Apply, Assess, Notify];

    private static List<IEvent> Events(params DesignationCommand[] commands) => Events(null, commands);

    /// <summary>The events of commands, given once what was notified first is in force when they need that, and of a clock that runs out at the end.</summary>
    private static List<IEvent> Events(string? clock, params DesignationCommand[] commands)
    {
        var (state, events) = (DesignationDecider.Absent(Id), new List<IEvent>());
        foreach (var (index, command) in commands.Index())
        {
            if (index == 3 && command is not ObjectToDesignation)
                Fire(DesignationClocks.ObjectionWindow);
            Take(DesignationDecider.Decide(state, command, Rules.Book).Events);
        }

        if (clock is not null)
            Fire(clock);
        return events;

        void Fire(string name) => Take(DesignationDecider.Due(state, state.Clocks.Find(name)!.Due!.Value, Rules.Book));

        void Take(IEnumerable<IEvent> more)
        {
            foreach (var @event in more)
            {
                events.Add(@event);
                state = DesignationDecider.Evolve(state, @event);
            }
        }
    }
}

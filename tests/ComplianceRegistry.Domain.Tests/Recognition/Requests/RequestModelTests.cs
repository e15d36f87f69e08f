using System.Collections.Concurrent;
using System.Text.Json;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>
/// Random lives of up to 25 commands: whoever does whatever whenever, what must never happen does not. <c>REGISTRY_TEST_LIVES</c> says how many; each is told by its
/// number, the same in every run.
/// </summary>
public sealed class RequestModelTests
{
    private const int LivesOfEveryRun = 300;

    private static readonly RequestStatus[] Ends =
    [
        RequestStatus.Recognised, RequestStatus.RecognisedWithConditions, RequestStatus.Refused, RequestStatus.DisputePending, RequestStatus.Withdrawn,
        RequestStatus.Lapsed, RequestStatus.ClosedUndecided,
    ];

    private static readonly Actor Interested = Sample.Acting(Sample.Provider, "KR", PartyRole.Provider, PartyRole.CompetentAuthority, PartyRole.ReviewBody);

    [Fact]
    public void No_life_of_a_request_breaks_a_rule()
    {
        var lives = int.TryParse(Environment.GetEnvironmentVariable("REGISTRY_TEST_LIVES"), out var wanted) ? wanted : LivesOfEveryRun;
        var reached = new ConcurrentDictionary<RequestStatus, int>();
        Parallel.For(0, lives, life =>
        {
            try
            {
                Live(new Random(life), reached);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Life {life} breaks a rule.", e);
            }
        });
        Assert.Superset(new HashSet<RequestStatus> { RequestStatus.Recognised, RequestStatus.Refused, RequestStatus.Consultation }, reached.Keys.ToHashSet());
    }

    private static void Live(Random random, ConcurrentDictionary<RequestStatus, int> reached)
    {
        var (state, now) = (RequestDecider.Absent(Id), Sample.Now);
        var events = new List<IEvent>();
        for (var step = 0; step < 25; step++)
        {
            now += random.Next(6) == 0 ? TimeSpan.FromDays(random.Next(1, 90)) : TimeSpan.FromHours(random.Next(1, 72));
            Fire(ref state, now, events);
            var command = Any(random, state, now);
            var decision = RequestDecider.Decide(state, command, Rules.Book);
            Assert.False(command.Actor == Interested && IsDecision(command) && decision.Events.Length > 0, "Somebody with an interest decided.");
            foreach (var @event in decision.Events)
                Happen(ref state, @event, now, events);
            reached.TryAdd(state.Status, step);
        }

        while (state.Clocks.All.Min(clock => clock.Due) is { } next)
            Fire(ref state, next, events);
        Assert.Contains(state.Status, Ends.Append(RequestStatus.Absent));
        Assert.True(state.IsOver, $"{state.Status} still has {string.Join(", ", state.Clocks.All.Select(clock => clock.Name))}");
        Assert.Equal(Json(state), Json(events.Aggregate(RequestDecider.Absent(Id), RequestDecider.Evolve)));
    }

    private static bool IsDecision(RequestCommand command) =>
        command is PrepareDecision or ConfirmDecision or DecideRequestAppeal or AdmitRequest or ReturnIncomplete or DropObjection or JustifyRefusal;

    private static void Fire(ref RecognitionRequest state, DateTimeOffset now, List<IEvent> events)
    {
        for (var due = RequestDecider.Due(state, now, Rules.Book); due.Length > 0; due = RequestDecider.Due(state, now, Rules.Book))
        {
            foreach (var @event in due)
                Happen(ref state, @event, now, events);
        }
    }

    private static void Happen(ref RecognitionRequest state, IEvent @event, DateTimeOffset now, List<IEvent> events)
    {
        events.Add(@event);
        state = RequestDecider.Evolve(state, @event);
        Assert.True(((RequestEvent)@event).Effective <= now, "Nothing happens early.");
        Assert.True(Ends.Contains(state.Status) || state.Clocks.All.Any(clock => clock.Due is not null), $"{state.Status} would wait for ever.");
        if (@event is RecognitionRefused refused)
        {
            Assert.NotEmpty(refused.Refusal.Remedies);
            Assert.All(refused.Refusal.Grounds, ground => Assert.True(ground.Provision.Length > 0 && (refused.Sealed || ground.Evidence.Length > 0)));
            Assert.Equal(2, refused.Members.Distinct().Count());
        }

        if (@event is RequestRecognised { IsTacit: false } recognised)
            Assert.Equal(2, recognised.Members.Distinct().Count());
    }

    private static RequestCommand Any(Random random, RecognitionRequest state, DateTimeOffset now)
    {
        var bar = random.Next(2) == 0;
        RequestCommand[] all =
        [
            Drafting, DraftingFor(RecognitionRoute.Automatic),
            SubmitFor((RecognitionRoute)random.Next(3), bar ? Barring : Terms), SubmitFor(RecognitionRoute.Technical, Barring),
            Return, Resubmit, Admit, Ask, Answer, Prepare((DecisionKind)random.Next(4)), Confirm(state.Prepared?.Kind ?? DecisionKind.Recognition),
            Prepare(DecisionKind.Objection), Confirm(DecisionKind.Objection), Prepare(DecisionKind.Refusal), Confirm(DecisionKind.Refusal), Cure, Report,
            Prepare(DecisionKind.Objection) with { Grounds = [Security] },
            Prepare(DecisionKind.Refusal) with { Refusal = Refusal with { Grounds = [Security], IsSealed = true } },
            new RequestVerification { Actor = Issuing }, new AgreeToVerification { Actor = Issuing }, new DropObjection { Actor = Receiving },
            Appeal, Decide((AppealOutcome)random.Next(3)), new OpenProblemSolving { Actor = Issuing, Text = "Let us talk." }, new RequestOpinion { Actor = Provider },
            new JustifyRefusal { Actor = Receiving, Provision = "Security Act, Article 4", Reasons = "As before." },
            new PublishSummary { Actor = Receiving, Text = "Refused." },
            random.Next(6) == 0 ? Escalate : Admit,
            random.Next(10) == 0 ? new WithdrawRequest { Actor = Provider } : Admit,
        ];
        if (state.Prepared is { } prepared && random.Next(2) == 0)
            return Confirm(prepared.Kind) with { Now = now };
        var command = all[random.Next(all.Length)] with { Now = now };
        for (var tries = 0; tries < 8 && !RequestWorkflow.Machine(state, command.Actor).CanFire(RequestWorkflow.TriggerOf(command)); tries++)
            command = all[random.Next(all.Length)] with { Now = now };
        return random.Next(12) == 0 ? command with { Actor = Interested } : Dated(command, now);
    }

    /// <summary>Dates of a command that lie ahead of it.</summary>
    private static RequestCommand Dated(RequestCommand command, DateTimeOffset now) => command switch
    {
        PrepareDecision { Conditions.IsEmpty: false } prepare => prepare with { Conditions = [Condition with { Due = DateOnly.FromDateTime(now.UtcDateTime).AddDays(60) }] },
        SubmitRequest { Filing: { } filing } submit => submit with { Filing = filing with { At = now, Certificate = filing.Certificate with { Expires = now.AddYears(3) } } },
        ResubmitRequest { Filing: { } filing } again => again with { Filing = filing with { At = now, Certificate = filing.Certificate with { Expires = now.AddYears(3) } } },
        _ => command,
    };

    private static string Json(RecognitionRequest state) => JsonSerializer.Serialize(state, RegistryJson.Options);
}

using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Systems;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Systems;

public sealed class AiSystemGrainTests : IAsyncLifetime
{
    private static readonly SystemRules Rules = new(
        ClassificationFrameworks.Catalog, new JurisdictionCatalog([new() { Code = "DE", Name = "Germany", TimeZone = "Europe/Berlin", Calendar = "de" }]));

    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await RegistryCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_registration_records_the_classes_that_the_answers_lead_to()
    {
        var answers = Answer(("ai-system", true), ("prohibited-practices", (AnswerValue)new[] { "social-scoring" }));
        var done = await Done(System("prohibited").Execute(Prepared(answers), Samples.Mark("p")));

        Assert.Equal(
            Classifier.Classify(ClassificationFrameworks.Catalog, answers).Select(result => (result.Jurisdiction, result.Class)),
            done.State.Classifications.Select(result => (result.Jurisdiction, result.Class)));
        Assert.Equal("prohibited", done.State.Classifications.Single(result => result.Jurisdiction == "EU").Class);
    }

    [Fact]
    public async Task Answers_that_the_questionnaire_does_not_know_are_refused_with_their_place()
    {
        var reply = await System("unknown").Execute(Prepared(Answer(("no-such-question", true))), Samples.Mark("u"));

        var refused = Assert.IsType<CommandReply<AiSystem>.Refused>(reply);
        Assert.Contains(refused.Rejections.SelectMany(rejection => rejection.Faults), fault => fault.Pointer.StartsWith("/answers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_acts_of_a_non_public_entry_are_sealed_and_read_back_after_a_new_start_of_its_case()
    {
        var system = System("secret");
        var done = await Done(system.Execute(Samples.Register(SystemSection.NonPublic), Samples.Mark("n")));
        var filed = Samples.Register();
        await Done(system.Execute(new WithdrawListing { Actor = filed.Actor, Provider = filed.Provider, Jurisdiction = "DE" }, Samples.Mark("w")));

        var entry = _cluster.Replica.Read(done.Receipt.Position)!;
        Assert.True(entry.IsSealed);
        Assert.Equal("sealed", entry.Kind);
        Assert.DoesNotContain("Queue sorter", Encoding.UTF8.GetString(entry.Sealed!), StringComparison.Ordinal);
        Assert.Equal(DateOnly.FromDateTime(Samples.Start.UtcDateTime), EntryReader.ReadSealedAct(entry.Leaf).Day);

        await _cluster.Silos.DeactivateAsync(system.GetGrainId());
        var reading = (await system.Read())!;
        Assert.Equal((2L, "Queue sorter", "Ada Hartwell"), (reading.Version, reading.State.Content!.Name, reading.State.Contact!.Person));
        Assert.Equal(ListingStatus.Withdrawn, reading.State.Status);
    }

    [Fact]
    public async Task Registrations_that_come_together_share_batches()
    {
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => Task.Run(() => System($"many-{i}").Execute(Samples.Register(), Samples.Mark($"m{i}")))));

        Assert.Equal(
            Enumerable.Range(0, 200).Select(position => (long)position),
            replies.Select(reply => Assert.IsType<CommandReply<AiSystem>.Done>(reply).Receipt.Position).Order());
        Assert.InRange(_cluster.Store.Offered.Count, 1, 199);
    }

    /// <summary>A registration with these answers, prepared as the edge prepares it.</summary>
    private static SystemCommand Prepared(Answers answers)
    {
        var command = Samples.Register();
        return Rules.Prepare(AiSystemDecider.Absent(""), command with { Content = command.Content with { Answers = answers } });
    }

    private static Answers Answer(params IEnumerable<(string Question, AnswerValue Value)> answers) =>
        new("common@2026-08", answers.ToImmutableSortedDictionary(answer => answer.Question, answer => answer.Value, StringComparer.Ordinal));

    private IAiSystemGrain System(string name) =>
        _cluster.Grains.GetGrain<IAiSystemGrain>(RegistryId.Create(AiSystem.IdPrefix, IdDerivation.Fingerprint(name, [])).ToString());

    private static async Task<CommandReply<AiSystem>.Done> Done(Task<CommandReply<AiSystem>> reply) => Assert.IsType<CommandReply<AiSystem>.Done>(await reply);
}

using System.Text;
using ComplianceRegistry.Domain.EvidenceItems;
using static ComplianceRegistry.Domain.Tests.EvidenceItems.EvidenceLives;

namespace ComplianceRegistry.Domain.Tests.EvidenceItems;

public sealed class EvidenceTests
{
    private static readonly Audience Named = new(VisibilityClass.PartiesOnly, [Sample.Deployer], []);

    private static AnnounceEvidence Announcing => (AnnounceEvidence)Command(EvidenceTrigger.Announce);

    [Fact]
    public void An_announcement_is_recorded_with_its_title_apart_from_the_facts()
    {
        var @event = Announced(Named) with { Subject = new EvidenceSubject(Sample.System, Sample.Hash) };
        Given().When(Announcing with { Audience = Named, Subject = @event.Subject }).Then(@event);
        Assert.DoesNotContain("Test report", Encoding.UTF8.GetString(EventCodec.WriteFacts(@event)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_of_an_announcement_is_listed() => Given().When(Announcing with
    {
        Title = "a\nb",
        Audience = new Audience(VisibilityClass.LeadAuthority, ["pty-1"], ["DE", "Germany"]),
        Subject = new EvidenceSubject("AIS-1", "abc"),
        Document = First with { MediaType = "PDF", Size = 0, Sha256 = "A", EffectiveTo = new DateOnly(2024, 1, 1) },
        Faults = [new Fault("/parties/0", "unknown-party", "There is none.")],
    }).ThenFaults(
        "/title one-line", "/jurisdictions count", "/parties/0 malformed-id", "/jurisdictions/1 pattern", "/subject/system malformed-id", "/subject/versionHash pattern",
        "/mediaType pattern", "/sha256 pattern", "/size range", "/effectiveTo order", "/parties/0 unknown-party");

    [Theory]
    [InlineData(104_857_600, true)]
    [InlineData(104_857_601, false)]
    public void A_document_has_up_to_100_MiB(long size, bool accepted) =>
        Assert.Equal(accepted, Given().When(Announcing with { Document = First with { Size = size } }).Decision.IsAccepted);

    [Fact]
    public void Evidence_for_custodians_alone_is_refused_until_there_are_any() =>
        Given().When(Announcing with { Audience = new Audience(VisibilityClass.CustodianSealed, [], []) }).ThenFaults("/visibility not-yet-open");

    [Fact]
    public void Nobody_is_named_to_read_what_is_public() =>
        Given().When(Announcing with { Audience = Named with { Class = VisibilityClass.Public } }).ThenFaults("/parties public");

    [Fact]
    public void Public_content_is_committed_to_by_its_hash_and_other_content_by_a_salted_one()
    {
        Given(To(EvidenceStatus.Announced)).When(Receive(First)).Then(new EvidenceReceived(new KeptContent("default", Blob, null, First.Sha256, Sample.Now)));
        var kept = Kept(First, Named);
        Given(To(EvidenceStatus.Announced, Named)).When(Receive(First)).Then(new EvidenceReceived(kept));
        Assert.NotEqual(First.Sha256, kept.Commitment);
        // By another implementation: HMAC-SHA-256 with 32 bytes 0x55 over the prefix and 32 bytes 0xaa.
        Assert.Equal("f4025dea023e8429d3e93e54d9c74286e1a231ae95e1e83dc679472a68d4d06a", kept.Commitment);
    }

    [Fact]
    public void Content_is_received_when_it_comes_whatever_period_it_speaks_for() =>
        Assert.Equal(Sample.Now, Given(To(EvidenceStatus.Announced)).When(Receive(First)).ThenAccepted().Current!.Kept.ReceivedAt);

    [Fact]
    public void Content_that_is_not_the_announced_one_is_refused() =>
        Given(To(EvidenceStatus.Announced)).When(Receive(First with { Size = 999 })).ThenRefused(RejectionKind.Unacceptable, "not-as-announced");

    [Fact]
    public void An_upload_that_is_repeated_changes_nothing() => Given(To(EvidenceStatus.Received)).When(Receive(First) with { Blob = new string('0', 32) }).Then();

    [Fact]
    public void A_replacement_keeps_what_it_replaces()
    {
        var item = Given(To(EvidenceStatus.Replacing)).When(Receive(Second)).Then(new EvidenceReplaced(Kept(Second, Audience.Everybody)));
        Assert.Equal([First, Second], item.Versions.Select(version => version.Document));
        Assert.Equal(Second, item.Current!.Document);
    }

    [Fact]
    public void The_present_content_replaces_nothing() =>
        Given(To(EvidenceStatus.Received)).When(new AnnounceReplacement { Actor = Owner, Document = First }).ThenRefused(RejectionKind.Unacceptable, "same-content");

    [Fact]
    public void A_binding_holds_until_the_content_changes_or_is_erased()
    {
        var received = Given(To(EvidenceStatus.Received, Named)).State;
        var binding = ContentBinding.To(received)!;

        Assert.True(binding.Holds(received));
        Assert.True(binding.Holds(Given(To(EvidenceStatus.Replacing, Named)).State));
        Assert.False(binding.Holds(Given([.. To(EvidenceStatus.Replacing, Named), new EvidenceReplaced(Kept(Second, Named))]).State));
        Assert.False(binding.Holds(Given(To(EvidenceStatus.Erased, Named)).State));
        Assert.Null(ContentBinding.To(Given(To(EvidenceStatus.Announced)).State));
    }

    [Fact]
    public void Who_reads_what_is_not_public_is_recorded_and_reading_what_is_public_is_not()
    {
        var read = (ReadContent)Command(EvidenceTrigger.Read);
        Assert.True(Given(To(EvidenceStatus.Received, Named)).When(read).Then(new EvidenceRead(Sample.Provider, Sample.Ada, 1, Owner.Basis)).LastReading!.Granted);
        Given(To(EvidenceStatus.Received)).When(read).Then();
        Given(To(EvidenceStatus.Received)).When(read with { Version = 2 }).ThenRefused(RejectionKind.NotFound, "not-found");
    }

    [Fact]
    public void The_acts_of_what_is_not_public_are_sealed()
    {
        foreach (var @event in EventExamples.Evidence)
        {
            Assert.Equal(ActClass.Public, EvidenceDecider.Head(Given(To(EvidenceStatus.Received)).State, @event).Class);
            Assert.Equal(ActClass.Sealed, EvidenceDecider.Head(Given(To(EvidenceStatus.Received, Named)).State, @event).Class);
        }
    }
}

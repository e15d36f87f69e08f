global using EvidenceScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.EvidenceItems.EvidenceDecider,
    ComplianceRegistry.Domain.EvidenceItems.EvidenceItem,
    ComplianceRegistry.Domain.EvidenceItems.EvidenceCommand>;

using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.EvidenceItems;

/// <summary>Lives of an item of evidence up to each of its states.</summary>
internal static class EvidenceLives
{
    public const string Blob = "00112233445566778899aabbccddeeff";
    public static readonly string Id = Sample.Id("EVD", "report");
    public static readonly string Salt = new('5', 64);
    public static readonly Actor Owner = Sample.Acting(Sample.Provider, "DE", PartyRole.Provider) with { Member = Sample.Ada };
    public static readonly AnnouncedDocument First = Document('a');
    public static readonly AnnouncedDocument Second = Document('b');

    public static AnnouncedDocument Document(char digit) => new()
    {
        MediaType = "application/pdf",
        Size = 1_000,
        Sha256 = new string(digit, 64),
        EffectiveFrom = new DateOnly(2025, 1, 1),
        EffectiveTo = new DateOnly(2025, 12, 31),
    };

    public static EvidenceAnnounced Announced(Audience audience) => new()
    {
        Owner = Sample.Provider,
        Jurisdiction = "DE",
        Audience = audience,
        Document = First,
        Basis = Owner.Basis,
        Personal = new EvidenceTitle("Test report"),
    };

    public static KeptContent Kept(AnnouncedDocument document, Audience audience)
    {
        var salt = audience.IsPublic ? null : Salt;
        return new KeptContent("default", Blob, salt, ContentCommitment.Of(document.Sha256, salt), Sample.Now);
    }

    public static IEvent[] To(EvidenceStatus status, Audience? among = null)
    {
        var audience = among ?? Audience.Everybody;
        IEvent[] received = [Announced(audience), new EvidenceReceived(Kept(First, audience))];
        return status switch
        {
            EvidenceStatus.Absent => [],
            EvidenceStatus.Announced => received[..1],
            EvidenceStatus.Received => received,
            EvidenceStatus.Replacing => [.. received, new ReplacementAnnounced(Second)],
            EvidenceStatus.Erased => [.. received, new EvidenceErased("Order 7/2026")],
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }

    public static EvidenceScenario Given(params IEvent[] events) => new(Id, events);

    public static EvidenceCommand Command(EvidenceTrigger trigger, AnnouncedDocument? came = null)
    {
        var document = came ?? First;
        return trigger switch
        {
            EvidenceTrigger.Announce => new AnnounceEvidence { Actor = Owner, Now = Sample.Now, Title = "Test report", Audience = Audience.Everybody, Document = First },
            EvidenceTrigger.Receive => Receive(document),
            EvidenceTrigger.Read => new ReadContent { Actor = Owner, Now = Sample.Now, Version = 1 },
            EvidenceTrigger.Replace => new AnnounceReplacement { Actor = Owner, Now = Sample.Now, Document = Document('c') },
            EvidenceTrigger.Erase => new EraseEvidence { Actor = Sample.TheSecretariat, Now = Sample.Now, LegalBasis = "Order 7/2026" },
            _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
        };
    }

    public static ReceiveContent Receive(AnnouncedDocument came) =>
        new() { Actor = Owner, Now = Sample.Now, Size = came.Size, Sha256 = came.Sha256, Store = "default", Blob = Blob, Salt = Salt };
}

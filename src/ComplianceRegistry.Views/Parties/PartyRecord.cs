using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Views.Parties;

/// <summary>What the view keeps of a party.</summary>
internal sealed record PartyRecord(PartyItem Item, ImmutableArray<PartyMember> Members)
{
    /// <summary>Whether an event is one of a party's.</summary>
    public static bool Concerns(IEvent @event) => @event is PartyRecorded or PartyApplied or PartyRegistered or PartyClaimed
        or EvidenceRequested or EvidenceProvided or PartyVerified or PartyRefused or PartySuspended or PartyReinstated or PartyCeased
        or MandateGiven or MandateAccepted or MandateEnded or MemberAdded or MemberRemoved;

    /// <summary>The record after an act; null when the act is not the first and nothing is known of the party.</summary>
    public static PartyRecord? Next(PartyRecord? party, ViewAct act)
    {
        var changed = act.Event switch
        {
            PartyRecorded recorded => New(act, recorded.Content, PartyStatus.Recorded, []),
            PartyApplied applied => New(act, applied.Content, PartyStatus.Applied, [applied.FirstMember]),
            PartyRegistered registered => New(act, registered.Content, PartyStatus.Verified, registered.Members),
            var other => party?.After(other!),
        };
        return changed is null ? null : changed with { Item = changed.Item with { Version = act.Version, UpdatedAt = act.At } };
    }

    private static PartyRecord New(ViewAct act, PartyContent content, PartyStatus status, ImmutableArray<PartyMember> members) => new(
        new PartyItem(act.Stream, act.Version, content.Name, content.Jurisdiction, content.RegistrationNumber, content.Roles, status, act.At),
        members);

    private PartyRecord After(IEvent @event) => @event switch
    {
        PartyClaimed claimed => this with { Item = Claimed(claimed), Members = [claimed.FirstMember] },
        EvidenceRequested => To(PartyStatus.EvidenceRequested),
        EvidenceProvided => Item.Status == PartyStatus.EvidenceRequested ? To(PartyStatus.Applied) : this,
        PartyVerified or PartyReinstated => To(PartyStatus.Verified),
        PartyRefused => To(PartyStatus.Refused),
        PartySuspended => To(PartyStatus.Suspended),
        PartyCeased => To(PartyStatus.Ceased),
        MemberAdded added => this with { Members = [.. Others(added.Member.Subject), added.Member] },
        MemberRemoved removed => this with { Members = [.. Others(removed.Subject)] },
        _ => this,
    };

    private PartyRecord To(PartyStatus status) => this with { Item = Item with { Status = status } };

    private PartyItem Claimed(PartyClaimed claimed) => Item with
    {
        Status = PartyStatus.Applied,
        RegistrationNumber = claimed.RegistrationNumber ?? Item.RegistrationNumber,
    };

    private IEnumerable<PartyMember> Others(string subject) => Members.Where(member => member.Subject != subject);
}

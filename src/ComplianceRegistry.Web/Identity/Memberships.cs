using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Parties;

namespace ComplianceRegistry.Web.Identity;

/// <summary>A party that a person may act for.</summary>
internal sealed record MembershipItem(string Party, MemberRole Role, PartyStatus Status);

/// <summary>
/// For whom a person may act. It only proposes: that a membership still holds is read from the party's case with every request. The view's answer is
/// remembered for a short while; what this node itself changed counts at once.
/// </summary>
internal sealed class Memberships(PartyQueries parties, ViewStore view)
{
    private const int MaxRemembered = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, (long At, ImmutableArray<MembershipItem> Items)> _remembered = new();
    private readonly ConcurrentDictionary<string, (long Position, Party Party)> _changed = new();

    public ImmutableArray<MembershipItem> Of(string pseudonym)
    {
        if (_remembered.TryGetValue(pseudonym, out var known) && TimeProvider.System.GetElapsedTime(known.At) < Remembered)
            return known.Items;
        if (_remembered.Count >= MaxRemembered)
            _remembered.Clear();
        var items = Read(pseudonym);
        _remembered[pseudonym] = (TimeProvider.System.GetTimestamp(), items);
        return items;
    }

    /// <summary>Takes over a change of a party that this node made, before the view has it.</summary>
    /// <param name="party">The party after the change.</param>
    /// <param name="position">Where the change stands in the log.</param>
    public void Note(Party party, long position)
    {
        _changed[party.Id] = (position, party);
        _remembered.Clear();
    }

    private ImmutableArray<MembershipItem> Read(string pseudonym)
    {
        var items = parties.MembershipsOf(pseudonym).Select(known => new MembershipItem(known.Party.Id, known.Role, known.Party.Status));
        if (_changed.IsEmpty)
            return [.. items];
        foreach (var (id, change) in _changed.Where(change => change.Value.Position < view.Position))
            _changed.TryRemove(KeyValuePair.Create(id, change));
        return [.. items.Where(item => !_changed.ContainsKey(item.Party)).Concat(Changed(pseudonym)).OrderBy(item => item.Party, StringComparer.Ordinal)];
    }

    private IEnumerable<MembershipItem> Changed(string pseudonym) =>
        from change in _changed.Values
        from member in change.Party.Members
        where member.Subject == pseudonym
        select new MembershipItem(change.Party.Id, member.Role, change.Party.Status);
}

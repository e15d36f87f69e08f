using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Views.Recognition.Standings;

/// <summary>How certificates and recognitions of the non-public section stand. The view keeps nothing of them, so it is told from their acts; who may know it is decided before.</summary>
/// <param name="replica">Where the acts are.</param>
/// <param name="keys">Keys of sealed cases.</param>
public sealed class SealedStandings(Replica replica, CaseKeys keys)
{
    /// <summary>How a certificate or a recognition stands; null when it does not, or its key is destroyed.</summary>
    /// <param name="id">Its registry id.</param>
    /// <param name="recorded">Only what was recorded by this instant; null for all.</param>
    public StandingItem? Of(string id, DateTimeOffset? recorded)
    {
        if (keys.Find(id) is not { } key)
            return null;
        object state = id.StartsWith(GrantedRecognition.IdPrefix, StringComparison.Ordinal) ? RecognitionDecider.Absent(id) : CertificateDecider.Absent(id);
        StandingItem? last = null;
        foreach (var entry in replica.ReadStream(id).TakeWhile(entry => !(entry.At > recorded)))
        {
            var content = EntryReader.Open(entry, key);
            var @event = EventCodec.Read(content.Kind, content.Facts.Span, []);
            state = After(state, @event);
            last = StandingCourse.Next(last, ItemOf(state), @event, entry.At, new StandingAct(entry.Position, content.Kind, Convert.ToHexStringLower(entry.LeafHash))) ?? last;
        }

        return last;
    }

    private static object After(object state, IEvent @event) => (state, @event) switch
    {
        (Certificate certificate, CertificateEvent) => CertificateDecider.Evolve(certificate, @event),
        (GrantedRecognition recognition, RecognitionEvent) => RecognitionDecider.Evolve(recognition, @event),
        (Certificate certificate, ClocksMoved) => ClockKeeping.Evolve(certificate, @event),
        (GrantedRecognition recognition, ClocksMoved) => ClockKeeping.Evolve(recognition, @event),
        _ => state,
    };

    private static StandingItem? ItemOf(object state) => state switch
    {
        Certificate certificate => StandingItem.Of(certificate),
        GrantedRecognition { Request: not null } recognition => StandingItem.Of(recognition),
        _ => null,
    };
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Certification;

/// <summary>To what sealed certificates are linked, and the names under which that is kept.</summary>
internal static class SealedLinks
{
    /// <summary>To what an act links its certificate: the system, and designations, parties and jurisdictions that answer for it. Every one is linked to the prefix of its ids, under which all are found.</summary>
    public static ImmutableArray<string> Of(IEvent? @event) => @event switch
    {
        CertificateDrafted { Proposal: var proposal } drafted =>
            [Certificate.IdPrefix, proposal.Content.System, drafted.Designation, proposal.Body, drafted.Holder, drafted.Seat.Jurisdiction],
        CertificateRecorded recorded =>
            [Certificate.IdPrefix, recorded.Content.System, recorded.Designation, recorded.Body, recorded.Holder, recorded.Seat.Jurisdiction],
        TransferAccepted { Acceptance: var acceptance } => [acceptance.Designation, acceptance.Body, acceptance.Seat.Jurisdiction],
        _ => [],
    };

    /// <summary>The names under a secret of the registry.</summary>
    public static KeyedNames Names(byte[] secret) => new(secret, "sealed-certificate-link");
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Views.Certification;

/// <summary>
/// Names under which it is kept that a sealed certificate is linked to something. Whoever has the view's file but not the registry's secret learns nothing from
/// them, not even of an id that is known.
/// </summary>
/// <param name="secret">Secret of the registry.</param>
internal sealed class SealedLinks(byte[] secret)
{
    private const string Domain = "compliance-registry/sealed-certificate-link/v1\n";

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

    /// <summary>Tells secrets apart: under another secret no link is found any more, so the view has to be filled again.</summary>
    public string Fingerprint => Convert.ToHexStringLower(To("").AsSpan(0, 8));

    /// <summary>The name of the link to a case, a party or a jurisdiction.</summary>
    /// <param name="other">Its registry id or code.</param>
    public byte[] To(string other) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(Domain + other));
}

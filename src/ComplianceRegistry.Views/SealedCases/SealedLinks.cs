using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.SealedCases;

/// <summary>To what sealed certificates and recognitions are linked, and the names under which that is kept.</summary>
internal static class SealedLinks
{
    /// <summary>To what an act links its case. Every case is linked to the prefix of its ids, under which all of its kind are found.</summary>
    public static ImmutableArray<string> Of(IEvent? @event) => @event switch
    {
        CertificateEvent certified => OfCertificate(certified),
        RecognitionEvent recognised => OfRecognition(recognised),
        _ => [],
    };

    /// <summary>The names under a secret of the registry.</summary>
    public static KeyedNames Names(byte[] secret) => new(secret, "sealed-case-link");

    /// <summary>What the cases of one kind that are linked to something are kept under. Those of another kind that are linked to it too have another name.</summary>
    /// <param name="kind">Prefix of the ids of the cases.</param>
    /// <param name="other">To what they are linked.</param>
    public static string NameOf(string kind, string other) => $"{kind} {other}";

    /// <summary>The system, and designations, parties and jurisdictions that answer for the certificate.</summary>
    private static ImmutableArray<string> OfCertificate(CertificateEvent @event) => @event switch
    {
        CertificateDrafted { Proposal: var proposal } drafted =>
            [Certificate.IdPrefix, proposal.Content.System, drafted.Designation, proposal.Body, drafted.Holder, drafted.Seat.Jurisdiction],
        CertificateRecorded recorded =>
            [Certificate.IdPrefix, recorded.Content.System, recorded.Designation, recorded.Body, recorded.Holder, recorded.Seat.Jurisdiction],
        TransferAccepted { Acceptance: var acceptance } => [acceptance.Designation, acceptance.Body, acceptance.Seat.Jurisdiction],
        _ => [],
    };

    /// <summary>What is recognised, on what it rests, whose it is and where it holds; and each edition that the certificate is pinned to since.</summary>
    private static ImmutableArray<string> OfRecognition(RecognitionEvent @event)
    {
        ImmutableArray<string> edition = @event.Certificate?.RequirementSet is { } pinned ? [pinned.Reference] : [];
        return @event is RecognitionGranted { Request: var request }
            ? [GrantedRecognition.IdPrefix, request.Certificate, request.System, request.Arrangement, request.Provider, request.Receiving.Jurisdiction, .. edition]
            : edition;
    }
}

using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>Kinds of a certificate's events that other cases care for.</summary>
internal static class CertificateKinds
{
    /// <summary>Decisions that rest on other cases: what they rest on may have changed a moment before.</summary>
    public static ImmutableArray<string> Decided { get; } =
        Of(typeof(CertificateIssued), typeof(CertificateRenewed), typeof(CertificateSupplemented), typeof(CertificateTransferred), typeof(TransferAccepted));

    /// <summary>Events after which the certificate may be worth more or less than before.</summary>
    public static ImmutableArray<string> Standing { get; } =
    [
        .. Of(typeof(CertificateIssued), typeof(CertificateRenewed), typeof(CertificateSupplemented), typeof(CertificateTransferred), typeof(CertificateRecorded)),
        .. Of(typeof(CertificateRestricted), typeof(CertificateSuspended), typeof(CertificateReinstated), typeof(CertificateWithdrawn), typeof(AppealDecided)),
        .. Of(typeof(BodyLost), typeof(TransferAccepted), typeof(AcceptanceFell), typeof(TransferLapsed), typeof(CertificateExpired), typeof(CertificateCancelled)),
    ];

    private static ImmutableArray<string> Of(params ReadOnlySpan<Type> types)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var type in types)
            names.Add(EventCodec.Kinds.Single(kind => kind.Value == type).Key);
        return names.ToImmutable();
    }
}

using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Views.Certification;
using static ComplianceRegistry.Views.SealedCases.SealedCaseQueries;

namespace ComplianceRegistry.Web.Certification;

/// <summary>The view's index of certificates, public and sealed, for the reactions on this node.</summary>
internal sealed class CertificateIndex(CertificateQueries certificates, SealedCertificateQueries hidden) : ICertificateIndex
{
    public IReadOnlyList<string> LiveUnder(string designation, string after, int limit) =>
        Merged(certificates.LiveUnder(designation, after, limit), hidden.LinkedTo(designation, after, limit), limit);

    public IReadOnlyList<string> LiveOf(string system, string after, int limit) =>
        Merged(certificates.LiveOf(system, after, limit), hidden.LinkedTo(system, after, limit), limit);

    public IReadOnlyList<string> Issued(string after, int limit) => Merged(certificates.Issued(after, limit), hidden.Every(after, limit), limit);
}

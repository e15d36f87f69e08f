using ComplianceRegistry.Grains.Certification;
using ComplianceRegistry.Views.Certification;

namespace ComplianceRegistry.Web.Certification;

/// <summary>The view's index of certificates, for the reactions on this node.</summary>
internal sealed class CertificateIndex(CertificateQueries certificates) : ICertificateIndex
{
    public IReadOnlyList<string> LiveUnder(string designation, string after, int limit) => certificates.LiveUnder(designation, after, limit);

    public IReadOnlyList<string> LiveOf(string system, string after, int limit) => certificates.LiveOf(system, after, limit);

    public IReadOnlyList<string> Issued(string after, int limit) => certificates.Issued(after, limit);
}

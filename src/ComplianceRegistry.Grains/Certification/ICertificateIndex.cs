using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>
/// Which certificates rest on another case, as the view of this node knows, those of the non-public section among them. Those that have no force and cannot regain
/// it are left out where the view knows that; of sealed ones it does not, and what follows another case changes nothing of them.
/// </summary>
public interface ICertificateIndex
{
    /// <summary>Certificates that rest on a designation, or were accepted on it, in the order of ids.</summary>
    /// <param name="designation">Registry id of the designation.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    IReadOnlyList<string> LiveUnder(string designation, string after, int limit);

    /// <summary>Certificates of a system, in the order of ids.</summary>
    /// <param name="system">Registry id of the system.</param>
    /// <inheritdoc cref="LiveUnder"/>
    IReadOnlyList<string> LiveOf(string system, string after, int limit);

    /// <summary>Every certificate that was issued or recorded, with force or without, in the order of ids; of the non-public section drafts as well.</summary>
    /// <inheritdoc cref="LiveUnder"/>
    IReadOnlyList<string> Issued(string after, int limit);
}

/// <summary>Reads an index to its end.</summary>
internal static class CertificateIndexReading
{
    public static IEnumerable<string> AllUnder(this ICertificateIndex index, string designation) =>
        IndexPages.All((after, limit) => index.LiveUnder(designation, after, limit));

    public static IEnumerable<string> AllOf(this ICertificateIndex index, string system) => IndexPages.All((after, limit) => index.LiveOf(system, after, limit));

    public static IEnumerable<string> AllIssued(this ICertificateIndex index) => IndexPages.All(index.Issued);
}

using System.Security.Cryptography;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Ledger.Json;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>The hash to which approvals are bound: SHA-256 of the canonical JSON (RFC 8785) of all that an assessment says.</summary>
public static class AssessmentHash
{
    /// <summary>Bytes of a salt.</summary>
    private const int SaltSize = 32;

    /// <summary>The hash in lower-case hex.</summary>
    public static string Of(AssessmentDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(document.Write())));
    }

    /// <summary>A salt for a new assessment, in lower-case hex.</summary>
    public static string NewSalt() => RandomNumberGenerator.GetHexString(2 * SaltSize, lowercase: true);
}

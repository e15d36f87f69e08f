namespace ComplianceRegistry.Domain.Certification;

/// <summary>
/// Numbers of certificates: the body's number, which is never given to another, and the characters of the case's registry id, which are never used again.
/// </summary>
public static class CertificateNumber
{
    private const int CharactersOfId = 12;

    /// <summary>The number under which a body certifies in a case, such as <c>0001-7K2M9QXD4WTZ</c>.</summary>
    /// <param name="bodyNumber">Number of the body.</param>
    /// <param name="certificate">Registry id of the certificate.</param>
    public static string Of(string bodyNumber, string certificate) => $"{bodyNumber}-{certificate[4..18].Replace("-", "", StringComparison.Ordinal)}";

    /// <summary>The registry id of the case in which a number was given; false when it is no number of a certificate. Upper-cases first.</summary>
    public static bool TryParse(string? number, out RegistryId certificate)
    {
        certificate = default;
        var dash = number?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        return dash is >= 4 and <= 12
            && !number.AsSpan(0, dash).ContainsAnyExceptInRange('0', '9')
            && number!.Length == dash + 1 + CharactersOfId
            && RegistryId.TryComplete(Certificate.IdPrefix, number.AsSpan(dash + 1), out certificate);
    }
}

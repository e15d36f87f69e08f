using System.Globalization;
using System.Security.Cryptography;

namespace ComplianceRegistry.Web.Identity;

/// <summary>
/// A client's secret as it is kept: <c>pbkdf2-sha256$iterations$salt$hash</c>, salt and hash in Base64. What is kept does not allow the secret to be sent.
/// </summary>
internal sealed class ClientSecretHash
{
    private const string Scheme = "pbkdf2-sha256";
    private const int Size = 32;
    private const int Iterations = 210_000;
    private readonly int _iterations;
    private readonly byte[] _salt;
    private readonly byte[] _hash;

    private ClientSecretHash(int iterations, byte[] salt, byte[] hash) => (_iterations, _salt, _hash) = (iterations, salt, hash);

    /// <summary>Hashes a new secret.</summary>
    public static ClientSecretHash Of(string secret, int iterations = Iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new ClientSecretHash(iterations, salt, Derive(secret, salt, iterations));
    }

    /// <summary>Reads a kept hash; anything else is refused with <see cref="FormatException"/>.</summary>
    public static ClientSecretHash Parse(string text)
    {
        var parts = text.Split('$');
        if (parts is not [Scheme, var iterations, var salt, var hash] || !int.TryParse(iterations, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            throw new FormatException($"A secret hash has the form {Scheme}$iterations$salt$hash.");
        return new ClientSecretHash(count, Convert.FromBase64String(salt), Convert.FromBase64String(hash));
    }

    /// <summary>Whether this is the secret; takes the same time for every wrong one.</summary>
    public bool Matches(string secret) => CryptographicOperations.FixedTimeEquals(_hash, Derive(secret, _salt, _iterations));

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Scheme}${_iterations}${Convert.ToBase64String(_salt)}${Convert.ToBase64String(_hash)}");

    private static byte[] Derive(string secret, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(secret, salt, iterations, HashAlgorithmName.SHA256, Size);
}

using System.Security.Cryptography;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Web.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Web.Identity;

/// <summary>The key that signs the embedded issuer's tokens.</summary>
internal static class IssuerKey
{
    private const string FileName = "issuer-signing.pem";

    /// <summary>Loads the configured key, or the one in the data directory, which is generated at the first start.</summary>
    /// <exception cref="InvalidOperationException">In Production no key is configured, or the configured file is missing.</exception>
    public static ECDsaSecurityKey Load(AuthOptions options, DataDirectory data, IHostEnvironment environment)
    {
        if (options.SigningKeyFile is { } configured)
            return Read(data.Resolve(configured));
        if (environment.IsProduction())
            throw new InvalidOperationException(
                "Auth:SigningKeyFile is not set. In Production the registry signs tokens only with a key that you keep: make one with "
                + "'openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out issuer.pem', or set Auth:Mode=External.");
        var file = data.KeyFile(FileName);
        if (!File.Exists(file))
            Generate(file);
        return Read(file);
    }

    private static ECDsaSecurityKey Read(string file)
    {
        if (!File.Exists(file))
            throw new InvalidOperationException($"The signing key {file} does not exist.");
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(file));
        if (key.KeySize != 256)
            throw new InvalidOperationException($"{file} is not an EC key on the curve P-256.");
        return new ECDsaSecurityKey(key) { KeyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16] };
    }

    private static void Generate(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        DurableFile.TryCreate(file, System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
    }
}

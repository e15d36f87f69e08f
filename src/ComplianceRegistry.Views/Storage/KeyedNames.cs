using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Views.Storage;

/// <summary>
/// Names under which it is kept that a sealed case is linked to something. Whoever has the view's file but not the registry's secret learns nothing from them,
/// not even of an id that is known.
/// </summary>
/// <param name="secret">Secret of the registry.</param>
/// <param name="use">What the names are for, such as <c>bound-evidence</c>: names of one use tell nothing about those of another.</param>
internal sealed class KeyedNames(byte[] secret, string use)
{
    /// <summary>Tells secrets apart: under another secret no name is found any more, so the view has to be filled again.</summary>
    public string Fingerprint => Convert.ToHexStringLower(For("").AsSpan(0, 8));

    /// <summary>The name of a case, a party or a jurisdiction.</summary>
    /// <param name="other">Its registry id or code.</param>
    public byte[] For(string other) => HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"compliance-registry/{use}/v1\n{other}"));
}

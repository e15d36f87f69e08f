namespace ComplianceRegistry.Bench.Registry;

/// <summary>A system with a certificate in force that finds every common requirement of its class met.</summary>
/// <param name="Id">Registry id of the system.</param>
/// <param name="VersionHash">Hash of the release that is certified.</param>
/// <param name="Certificate">Registry id of the certificate.</param>
internal sealed record CertifiedSystem(string Id, string VersionHash, string Certificate);

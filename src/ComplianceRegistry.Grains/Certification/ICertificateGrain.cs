using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>The case of one certificate.</summary>
[Alias("cr.ICertificateGrain"), GrainInterfaceType("cr.ICertificateGrain")]
public interface ICertificateGrain : IAggregateGrain<Certificate, CertificateCommand>;

using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>The case of one certificate. Whoever gives it a command has read the other cases that the command relies on.</summary>
[GrainType("certificate")]
internal sealed class CertificateGrain(CaseLog log) : AggregateGrain<CertificateDecider, Certificate, CertificateCommand>(log), ICertificateGrain;

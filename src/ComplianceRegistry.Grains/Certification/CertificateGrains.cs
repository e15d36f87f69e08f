using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Certification;

/// <summary>The cases of certificates.</summary>
public sealed class CertificateGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<ICertificateGrain, Certificate, CertificateCommand>(log, known, grains);

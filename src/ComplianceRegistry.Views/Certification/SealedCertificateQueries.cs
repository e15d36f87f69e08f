using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.SealedCases;

namespace ComplianceRegistry.Views.Certification;

/// <summary>Which certificates of the non-public section there are, by system, designation, party, and jurisdiction of a designation.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="secret">The secret of the registry under which the view was opened.</param>
public sealed class SealedCertificateQueries(ViewStore store, byte[] secret) : SealedCaseQueries(store, secret, Certificate.IdPrefix);

using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.SealedCases;

namespace ComplianceRegistry.Views.Recognition;

/// <summary>Which recognitions of the non-public section there are, by certificate, system, arrangement, edition, provider, and receiving jurisdiction.</summary>
/// <param name="store">The view to ask.</param>
/// <param name="secret">The secret of the registry under which the view was opened.</param>
public sealed class SealedRecognitionQueries(ViewStore store, byte[] secret) : SealedCaseQueries(store, secret, GrantedRecognition.IdPrefix);

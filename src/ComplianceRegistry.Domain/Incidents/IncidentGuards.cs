using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Who may do what with an incident: the conditions in the workflows, for one actor.</summary>
/// <param name="systems">The systems that the incident concerns, or is about to.</param>
/// <param name="actor">Who acts.</param>
/// <param name="provider">Standing of the provider for whom a representative acts; null when none was read.</param>
internal sealed class IncidentGuards(ImmutableArray<ConcernedSystem> systems, Actor actor, PartyStanding? provider)
{
    public const string Reporter = "provider-representative-or-deployer";
    public const string Opener = "reporter-or-authority-concerned";
    public const string ProviderSide = "provider-or-representative";
    public const string ProviderOrAuthority = "provider-representative-or-authority-concerned";
    public const string Authority = "authority-concerned";
    public const string RegisterKeeper = "keeper-of-the-source";
    public const string Clock = "clock-of-the-registry";

    private const string Mandate = " A representative needs a mandate that the provider gave and it accepted.";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Reporter, "Only the verified provider of a system concerned, its authorised representative, or a deployer that the entry names may report." + Mandate),
        new(Opener, "Only those who may report, or the verified authority of a jurisdiction where one of the systems is deployed, may do this." + Mandate),
        new(ProviderSide, "Only the verified provider of a system concerned or its authorised representative may do this." + Mandate),
        new(ProviderOrAuthority, "Only the verified provider of a system concerned, its authorised representative, or the authority of a jurisdiction concerned may do this." + Mandate),
        new(Authority, "Only the verified competent authority of a jurisdiction where one of the systems is deployed may do this."),
        new(RegisterKeeper, "Only a verified competent authority may take over the incidents of a source that it keeps, for its own jurisdiction."),
        new(Clock, "Only the clocks of the registry lead to this."),
    }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>In which capacity the actor reports; null when in none.</summary>
    public ReporterRole? Role =>
        actor.IsRegistry ? ReporterRole.Registry
        : !actor.IsVerified ? null
        : systems.Any(system => system.Provider == actor.Party) ? ReporterRole.Provider
        : IsRepresentative ? ReporterRole.Representative
        : systems.Any(system => system.Deployers.Contains(actor.Party)) ? ReporterRole.Deployer
        : actor.Is(PartyRole.CompetentAuthority) && systems.Any(system => system.Jurisdictions.Contains(actor.Jurisdiction)) ? ReporterRole.Authority
        : null;

    private bool IsRepresentative =>
        actor.Is(PartyRole.AuthorisedRepresentative)
        && provider?.IsRepresentedBy(actor.Party) == true
        && systems.Any(system => system.Representative == actor.Party && system.Provider == provider.Party);

    public bool IsReporter() => Role is ReporterRole.Provider or ReporterRole.Representative or ReporterRole.Deployer;

    public bool IsOpener() => Role is not null;

    public bool IsProviderSide() => Role is ReporterRole.Provider or ReporterRole.Representative;

    public bool IsProviderOrAuthority() => IsProviderSide() || IsAuthority();

    public bool IsAuthority() => Role is ReporterRole.Authority;

    public bool KeepsSource() => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool IsClock() => actor.IsRegistry;
}

using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>Who may do what with a system: the conditions in the workflows, for one actor.</summary>
/// <param name="content">What the entry says; of a registration, what it is about to say.</param>
/// <param name="origin">Where the entry was imported from; null when it was filed here.</param>
/// <param name="actor">Who acts.</param>
/// <param name="provider">Standing of the provider, on whose case mandates stand; null when it was not read.</param>
internal sealed class SystemGuards(SystemContent? content, ImportOrigin? origin, Actor actor, PartyStanding? provider)
{
    public const string Filer = "verified-provider-or-representative";
    public const string FilerOrDeployer = "verified-provider-representative-or-deployer";
    public const string RegisterKeeper = "keeper-of-the-register";
    public const string Authority = "authority-of-the-listing";
    public const string Withdrawer = "provider-or-representative";
    public const string Registry = "registry-itself";
    public const string AuthorityOrWithdrawer = "provider-representative-or-authority-of-the-listing";

    private const string InPlaceOfProvider =
        " A representative needs the role authorised-representative and a mandate that the provider gave and it accepted; "
        + "an imported entry is filed by the authority that keeps the imported register.";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Filer, "Only the verified provider or its authorised representative may file for this system." + InPlaceOfProvider),
        new(
            FilerOrDeployer,
            "Only the verified provider, its authorised representative, or a verified deployer for its own use may state deployments." + InPlaceOfProvider),
        new(RegisterKeeper, "Only a verified competent authority may import the register that it keeps, into its own jurisdiction."),
        new(Authority, "Only the verified competent authority of the listing's own jurisdiction may do this."),
        new(Withdrawer, "Only the provider or its authorised representative may do this." + InPlaceOfProvider),
        new(Registry, "Only the registry itself does this, following another case."),
        new(
            AuthorityOrWithdrawer,
            "Only the provider, its authorised representative, or the competent authority of the listing's own jurisdiction may do this." + InPlaceOfProvider),
    }.ToFrozenDictionary(guard => guard.Code);

    public bool IsRegistry() => actor.IsRegistry;

    public bool IsFiler() => actor.IsVerified && ActsForSystem();

    public bool IsFilerOrDeployer() => IsFiler() || (actor.IsVerified && actor.Is(PartyRole.Deployer));

    public bool KeepsRegister() => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool IsAuthorityOf(string jurisdiction) =>
        actor.IsVerified && actor.Is(PartyRole.CompetentAuthority) && actor.Jurisdiction == jurisdiction;

    /// <summary>A suspended party files nothing new, but is not kept from taking its system off the market.</summary>
    public bool IsWithdrawer() => actor.Status is PartyStatus.Verified or PartyStatus.Suspended && ActsForSystem();

    public bool IsAuthorityOrWithdrawer(string jurisdiction) => IsAuthorityOf(jurisdiction) || IsWithdrawer();

    private bool ActsForSystem() => content is not null && (IsProvider() || IsRepresentative() || IsKeeper());

    private bool IsProvider() => actor.Party == content!.Provider && actor.Is(PartyRole.Provider);

    private bool IsRepresentative() =>
        actor.Party == content!.Representative && actor.Is(PartyRole.AuthorisedRepresentative)
        && provider?.Party == content.Provider && provider.IsRepresentedBy(actor.Party);

    private bool IsKeeper() => actor.Party == origin?.Keeper && actor.Is(PartyRole.CompetentAuthority);
}

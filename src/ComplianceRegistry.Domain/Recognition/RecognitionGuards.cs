using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Who may do what with a recognition: the conditions in the workflow, for one actor.</summary>
internal sealed class RecognitionGuards(GrantedRecognition recognition, Actor actor)
{
    public const string Provider = "provider";
    public const string Receiving = "receiving-authority";
    public const string Other = "another-authority";
    public const string Registry = "registry";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Provider, "Only the provider of the system may do this, while it is verified."),
        new(Receiving, "Only a member of a verified competent authority of the receiving jurisdiction may do this, which is not the provider."),
        new(Other, "Only a verified competent authority of another jurisdiction may do this."),
        new(Registry, "This follows from a clock or from another case; nobody commands it."),
    }.ToFrozenDictionary(guard => guard.Code);

    private bool IsAuthority => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority) && actor.Member.Length > 0 && actor.Party != recognition.Request?.Provider;

    public bool IsProvider() => actor.IsVerified && actor.Party.Length > 0 && actor.Party == recognition.Request?.Provider;

    public bool IsReceiving() => IsAuthority && actor.Jurisdiction == recognition.Request?.Receiving.Jurisdiction;

    public bool IsOther() => IsAuthority && recognition.Request is { } request && actor.Jurisdiction != request.Receiving.Jurisdiction;

    public bool IsRegistry() => actor.IsRegistry;
}

using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>What can be asked of a party's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.PartyCommand")]
public abstract record PartyCommand : Command
{
    private protected PartyCommand()
    {
    }

    /// <summary>
    /// Whether a verified competent authority exists where the party is established, as far as the caller knows; where
    /// there is none yet, the secretariat acts in its place.
    /// </summary>
    [Id(0)]
    public bool AuthorityExists { get; init; } = true;
}

/// <summary>Names a party that an imported register mentions. By the authority that keeps that register. Repeating it changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecordParty")]
public sealed record RecordParty : PartyCommand
{
    [Id(0)]
    public required PartyContent Content { get; init; }

    /// <summary>Kebab-case name of the imported register.</summary>
    [Id(1)]
    public required string Source { get; init; }
}

/// <summary>Applies for a party. By any authenticated subject, who becomes its first member and administrator.</summary>
[GenerateSerializer, Immutable, Alias("cr.ApplyForParty")]
public sealed record ApplyForParty : PartyCommand
{
    [Id(0)]
    public required PartyContent Content { get; init; }

    [Id(1)]
    public Contact? Contact { get; init; }

    /// <summary>What the caller found at fault against other cases, such as an unknown jurisdiction; refused together with the rest.</summary>
    [Id(2)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Registers a founder, verified at once: the secretariat and the first authorities. By the registry itself.</summary>
[GenerateSerializer, Immutable, Alias("cr.RegisterFounder")]
public sealed record RegisterFounder : PartyCommand
{
    [Id(0)]
    public required PartyContent Content { get; init; }

    [Id(1)]
    public Contact? Contact { get; init; }

    [Id(2)]
    public ImmutableArray<PartyMember> Members { get; init; } = [];
}

/// <summary>
/// Claims a party that an imported register recorded. By any authenticated subject, who becomes its first member; the authority then verifies.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.ClaimParty")]
public sealed record ClaimParty : PartyCommand
{
    [Id(0)]
    public string? RegistrationNumber { get; init; }

    [Id(1)]
    public Contact? Contact { get; init; }
}

/// <summary>Asks the party for evidence. By the verifying authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequestEvidence")]
public sealed record RequestEvidence : PartyCommand
{
    /// <summary>What is asked for; null when the request went another way.</summary>
    [Id(0)]
    public string? Request { get; init; }
}

/// <summary>Hands in evidence. By the party.</summary>
[GenerateSerializer, Immutable, Alias("cr.ProvideEvidence")]
public sealed record ProvideEvidence : PartyCommand
{
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>
/// Verifies the party. By the authority of its establishment; by the secretariat for authorities and where there is none yet. Never by itself.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.VerifyParty")]
public sealed record VerifyParty : PartyCommand
{
    /// <summary>Evidence that the authority relied on, beside what the party provided.</summary>
    [Id(0)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>Refuses the application. By whoever may verify.</summary>
[GenerateSerializer, Immutable, Alias("cr.RefuseParty")]
public sealed record RefuseParty : PartyCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Suspends the verification: the party may not file until reinstated. By whoever may verify.</summary>
[GenerateSerializer, Immutable, Alias("cr.SuspendParty")]
public sealed record SuspendParty : PartyCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Ends a suspension. By whoever may verify.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReinstateParty")]
public sealed record ReinstateParty : PartyCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Ends the party for good. By the party itself or whoever may verify.</summary>
[GenerateSerializer, Immutable, Alias("cr.CeaseParty")]
public sealed record CeaseParty : PartyCommand
{
    [Id(0)]
    public string? Reason { get; init; }
}

/// <summary>Gives a mandate to an authorised representative. By the party.</summary>
[GenerateSerializer, Immutable, Alias("cr.GiveMandate")]
public sealed record GiveMandate : PartyCommand
{
    [Id(0)]
    public required string Representative { get; init; }
}

/// <summary>Accepts the mandate that this party gave. By the representative named in it.</summary>
[GenerateSerializer, Immutable, Alias("cr.AcceptMandate")]
public sealed record AcceptMandate : PartyCommand;

/// <summary>Ends a mandate, accepted or not. By the party or by the representative.</summary>
[GenerateSerializer, Immutable, Alias("cr.EndMandate")]
public sealed record EndMandate : PartyCommand
{
    [Id(0)]
    public required string Representative { get; init; }
}

/// <summary>Lets a person act for the party, or changes the person's role. By an administrator of the party.</summary>
[GenerateSerializer, Immutable, Alias("cr.AddMember")]
public sealed record AddMember : PartyCommand
{
    [Id(0)]
    public required PartyMember Member { get; init; }
}

/// <summary>Ends a membership at once. By an administrator of the party; the last administrator stays.</summary>
[GenerateSerializer, Immutable, Alias("cr.RemoveMember")]
public sealed record RemoveMember : PartyCommand
{
    /// <summary>Pseudonym of the person.</summary>
    [Id(0)]
    public required string Subject { get; init; }
}

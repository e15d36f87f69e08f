namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>What can be asked of a jurisdiction's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.JurisdictionCommand")]
public abstract record JurisdictionCommand : Command
{
    private protected JurisdictionCommand()
    {
    }

    [Id(0)]
    public required JurisdictionContent Content { get; init; }
}

/// <summary>Establishes a jurisdiction. By the secretariat, or the registry at its foundation.</summary>
[GenerateSerializer, Immutable, Alias("cr.EstablishJurisdiction")]
public sealed record EstablishJurisdiction : JurisdictionCommand;

/// <summary>Changes what is recorded of a jurisdiction, its code excepted. By the secretariat, or the registry when its seeds have a new edition.</summary>
[GenerateSerializer, Immutable, Alias("cr.AmendJurisdiction")]
public sealed record AmendJurisdiction : JurisdictionCommand;

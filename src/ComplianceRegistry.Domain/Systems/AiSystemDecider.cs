using System.Collections.Immutable;
using ComplianceRegistry.Domain.Recognition;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>The rules of registering a system, keeping its entry, and moving its listings.</summary>
public abstract class AiSystemDecider : IDecider<AiSystem, SystemCommand>
{
    private AiSystemDecider()
    {
    }

    public static AiSystem Absent(string id) => new() { Id = id };

    public static Decision Decide(AiSystem state, SystemCommand command, Rulebook rules)
    {
        if (command is RegisterImported && state.Phase != SystemPhase.Absent)
        {
            return Decision.Accept();
        }

        if (SystemWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = SystemContentValidation.Validate(command, command.Now).AddRange(AgainstCase.Check(state, command));
        return faults.IsEmpty ? Accepted(state, command) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static AiSystem Evolve(AiSystem state, IEvent @event) => AiSystemEvolution.Evolve(state, @event);

    public static ActHeader Head(AiSystem after, IEvent @event)
    {
        var jurisdiction = @event switch
        {
            SystemDeployed deployed => deployed.Deployment.Jurisdiction,
            ListingRestricted restricted => restricted.Jurisdiction,
            ListingLifted lifted => lifted.Jurisdiction,
            ListingWithdrawn withdrawn => withdrawn.Jurisdiction,
            ListingRecalled recalled => recalled.Jurisdiction,
            ListingArchived archived => archived.Jurisdiction,
            RecognitionShown shown => shown.Recognition.Jurisdiction,
            _ => after.Home,
        };
        return new ActHeader(jurisdiction, Subjects(after, @event), after.IsNonPublic ? ActClass.Sealed : ActClass.Public);
    }

    private static ImmutableArray<string> Subjects(AiSystem after, IEvent @event)
    {
        IEnumerable<string?> deployers = @event switch
        {
            SystemListed listed => listed.Deployments.Select(deployment => deployment.Deployer),
            SystemDeployed deployed => [deployed.Deployment.Deployer],
            _ => [],
        };
        return [.. deployers.Prepend(after.Content!.Representative).Prepend(after.Content.Provider).OfType<string>().Distinct()];
    }

    private static Decision Accepted(AiSystem system, SystemCommand command) => command switch
    {
        RegisterSystem register => Decision.Accept(Listed(register)),
        RegisterImported imported => Decision.Accept(Listed(imported)),
        CorrectSystem correct => Correct(system, correct),
        AddVersion add => Decision.Accept(new VersionAdded(add.Version)),
        SetDeployment set => Deploy(system, set),
        ShowBadge show => Show(system, show.Badge),
        ShowRecognition show => Show(system, show.Recognition),
        RaiseFlag raise => FlagOf(system, raise.Flag.Code, raise.Flag.Case) is null ? Decision.Accept(new FlagRaised(raise.Flag)) : Decision.Accept(),
        LowerFlag lower => FlagOf(system, lower.Code, lower.Case) is null ? Decision.Accept() : Decision.Accept(new FlagLowered(lower.Code, lower.Case)),
        RestrictListing restrict => Decision.Accept(new ListingRestricted(restrict.Jurisdiction, restrict.Grounds)),
        LiftRestriction lift => Decision.Accept(new ListingLifted(lift.Jurisdiction, lift.Reason)),
        WithdrawListing withdraw => Decision.Accept(new ListingWithdrawn(withdraw.Jurisdiction, withdraw.Reason)),
        RecallListing recall => Decision.Accept(new ListingRecalled(recall.Jurisdiction, recall.Grounds)),
        ArchiveListing archive => Decision.Accept(new ListingArchived(archive.Jurisdiction)),
        _ => throw new UnreachableCommandException(command),
    };

    private static SystemListed Listed(RegisterSystem command)
    {
        var opened = HomeListing.Opened(command.Provider!.Jurisdiction, command.Deployments);
        return new SystemListed
        {
            Content = command.Content,
            Version = command.Version,
            Deployments = command.Deployments,
            Listings = [.. opened.Select(code => new Listing(code, ListingStatus.Listed))],
            Home = opened[0],
            Classifications = command.Classifications,
            Bases = Bases(command),
            Personal = command.Contact,
        };
    }

    private static SystemListed Listed(RegisterImported command) => new()
    {
        Content = command.Content,
        Version = command.Version,
        Deployments = command.Deployments,
        Listings = [new Listing(command.Actor.Jurisdiction, command.Status)],
        Home = command.Actor.Jurisdiction,
        Classifications = command.Classifications,
        Origin = new ImportOrigin(command.Source, command.Actor.Party),
        Bases = Bases(command),
        Personal = command.Contact,
    };

    /// <summary>What is said of a contact is personal and not compared: a correction that names one is an act.</summary>
    private static Decision Correct(AiSystem system, CorrectSystem command)
    {
        var corrected = new SystemCorrected
        {
            Content = command.Content,
            Classifications = command.Classifications,
            KeepsContact = command.KeepsContact,
            Personal = command.KeepsContact ? null : command.Contact,
        };
        var present = new SystemCorrected { Content = system.Content!, Classifications = system.Classifications, KeepsContact = true };
        return EventCodec.WriteFacts(corrected).AsSpan().SequenceEqual(EventCodec.WriteFacts(present))
            ? Decision.Accept()
            : Decision.Accept(corrected with { Bases = Bases(command) });
    }

    private static ImmutableArray<Basis> Bases(SystemCommand command) =>
        [.. new[] { command.Actor.Basis, command.Provider?.Basis, command.Representative?.Basis }.OfType<Basis>().DistinctBy(basis => basis.Stream)];

    private static Decision Show(AiSystem system, Badge badge) =>
        system.Badges.FirstOrDefault(known => known.Certificate == badge.Certificate) is { } shown && shown.Basis.Version >= badge.Basis.Version
            ? Decision.Accept()
            : Decision.Accept(new BadgeShown(badge));

    private static Decision Show(AiSystem system, RecognitionStanding recognition) =>
        system.Recognitions.FirstOrDefault(known => known.Recognition == recognition.Recognition) is { } shown
            && (shown.Basis.Version >= recognition.Basis.Version || shown.ShowsTheSameAs(recognition))
            ? Decision.Accept()
            : Decision.Accept(new RecognitionShown(
                recognition, OpensListing: recognition.HasForce && system.Phase == SystemPhase.Open && system.StatusIn(recognition.Jurisdiction) == ListingStatus.Absent));

    /// <summary>Whether a certificate is in force there for the system, issued under that law or recognised.</summary>
    private static bool IsCertifiedThere(AiSystem system, SetDeployment command) =>
        system.Badges.Any(badge => command.Sharing.Contains(badge.Jurisdiction) && badge.IsInForce(command.Now))
        || system.Recognitions.Any(recognition => command.Governing.Contains(recognition.Jurisdiction) && recognition.IsInForce(command.Now));

    private static ListingFlag? FlagOf(AiSystem system, FlagCode code, string @case) =>
        system.Flags.FirstOrDefault(flag => flag.Code == code && flag.Case == @case);

    private static Decision Deploy(AiSystem system, SetDeployment command)
    {
        var deployment = command.Deployment;
        var who = SystemWorkflow.GuardsOf(system, command);
        if (!who.IsFiler() && deployment.Deployer != command.Actor.Party)
        {
            return Decision.Refuse(Rejection.NotAllowed("deployment-of-another", "A deployer states its own use only."));
        }

        if (command.NeedsRecognition is { } provision && deployment is { Deployer: not null, Status: DeploymentStatus.InService } && !IsCertifiedThere(system, command))
        {
            return Decision.Refuse(Rejection.WrongState(
                "recognition-needed", $"No certificate of this system is in force in '{deployment.Jurisdiction}' and none is recognised there, without which it may not be used: {provision}."));
        }

        var status = system.StatusIn(deployment.Jurisdiction);
        if (status is not (ListingStatus.Listed or ListingStatus.Restricted)
            && Guard.Refusal(ListingWorkflow.Machine(status, deployment.Jurisdiction, who), ListingTrigger.Open, SystemGuards.All) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        return system.Deployments.Contains(deployment) ? Decision.Accept() : Decision.Accept(new SystemDeployed(deployment));
    }
}

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What becomes of a certificate when the system is substantially modified: it certifies the releases that it names and no other.</summary>
internal static class ModificationDecisions
{
    public static Decision Follow(Certificate state, FollowSystem command)
    {
        // A certificate of the past without a hash is pinned to no release.
        if (command.System.System != state.System || state.Versions.IsEmpty)
            return Decision.Accept();
        var present = state.RestraintBy(RestraintCause.SubstantialModification);
        return command.System.ModifiedSince(state.Versions) is not { VersionHash: { } modified } || present?.ModifiedVersion == modified
            ? Decision.Accept()
            : Decision.Accept(new CertificateRestricted(
                new Restraint
                {
                    Cause = RestraintCause.SubstantialModification,
                    Ground = CertificateGround.SubstantialModification,
                    ModifiedVersion = modified,
                    Basis = command.System.Basis,
                },
                Decision: null)
            { Effective = command.Now });
    }
}

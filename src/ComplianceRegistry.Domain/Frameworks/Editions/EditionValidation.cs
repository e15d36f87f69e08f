using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>Checks what commands to an edition say.</summary>
internal static class EditionValidation
{
    public static ImmutableArray<Fault> Validate(RequirementSetEdition edition, EditionCommand command)
    {
        var faults = new FaultList();
        faults.AddRange(command.Faults);
        switch (command)
        {
            case FoundEdition found:
                CheckOpening(faults, edition, found.Reference, found.ContentHash);
                break;
            case DraftEdition draft:
                CheckOpening(faults, edition, draft.Reference, draft.ContentHash);
                break;
            case BoundEditionCommand bound:
                CheckContent(faults, edition, bound);
                break;
            case CommentOnEdition comment:
                CheckComment(faults, edition, comment);
                break;
            case SupersedeEdition supersede:
                CheckSuccessor(faults, edition, supersede);
                break;
        }

        return faults.ToImmutable();
    }

    /// <summary>The id belongs to the reference, so that no edition has two cases.</summary>
    private static void CheckOpening(FaultList faults, RequirementSetEdition edition, string reference, string contentHash)
    {
        faults.Sha256("/contentHash", contentHash);
        if (RequirementSetEdition.IdOf(reference).ToString() != edition.Id)
        {
            faults.Add("/reference", "other-edition", "The edition belongs to another case: the id of a case follows from set and edition.");
        }
    }

    /// <summary>Consultation and adoption are bound to what was drafted, and fall away when it changes.</summary>
    private static void CheckContent(FaultList faults, RequirementSetEdition edition, BoundEditionCommand command)
    {
        if (command.ContentHash != edition.ContentHash)
        {
            faults.Add("/contentHash", "content-changed", "The content is not what was drafted. The secretariat drafts the edition anew, and consultation begins anew.");
        }
    }

    private static void CheckComment(FaultList faults, RequirementSetEdition edition, CommentOnEdition command)
    {
        faults.RequiredText("/text", command.Text, EditionLimits.Comment);
        if (edition.Comments.Length >= EditionLimits.Comments)
        {
            faults.Add("", "too-many-comments", $"At most {EditionLimits.Comments} comments are kept on a draft.");
        }

        if (edition.CommentsOf(command.Actor.Party) >= EditionLimits.CommentsOfOneParty)
        {
            faults.Add("", "too-many-comments-of-one", $"A party comments at most {EditionLimits.CommentsOfOneParty} times on a draft.");
        }
    }

    private static void CheckSuccessor(FaultList faults, RequirementSetEdition edition, SupersedeEdition command)
    {
        var (own, other) = (edition.Reference.Split('@'), command.Successor.Split('@'));
        if (other.Length != 2 || own[0] != other[0] || string.CompareOrdinal(other[1], own[1]) <= 0)
        {
            faults.Add("/successor", "no-later-edition", $"A later edition of '{own[0]}' is expected.");
        }
        else if (command.SuccessorStatus != EditionStatus.InForce)
        {
            faults.Add("/successor", "not-in-force", "The later edition is not in force.");
        }
    }
}

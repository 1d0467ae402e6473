namespace KnowledgeGraph.Core.Cases;

/// <summary>What is wrong with a case, or doubtful. It repeats nothing of the case but where it stands, and the release's own names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it stands in the case.</param>
/// <param name="Message">The same in a sentence.</param>
public sealed record CaseProblem(CaseProblemKind Kind, string Path, string Message)
{
    /// <summary>Row of the term that it is about; null where there is none.</summary>
    public int? Term { get; init; }

    /// <summary>Row of the other term that it is about; null where there is none.</summary>
    public int? Other { get; init; }

    /// <summary>Whether a part of the case could not be used, or contradicts another.</summary>
    public bool IsError => Kind is not (CaseProblemKind.ReplacedTerm or CaseProblemKind.LabelDiffers or CaseProblemKind.NoAbnormality or CaseProblemKind.RedundantTerm);
}

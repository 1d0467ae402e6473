namespace KnowledgeGraph.Core.Cases;

/// <summary>An error or doubt in a case. It repeats nothing of the case except its place, and the release's own names.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Path">The place in the case.</param>
/// <param name="Message">The problem in a sentence.</param>
public sealed record CaseProblem(CaseProblemKind Kind, string Path, string Message)
{
    /// <summary>Row of the term that the problem is about; null if there is none.</summary>
    public int? Term { get; init; }

    /// <summary>Row of the other term that the problem is about; null if there is none.</summary>
    public int? Other { get; init; }

    /// <summary>Whether a part of a phenopacket that would count was left out because it departs from the schema.</summary>
    public bool LeavesOut { get; init; }

    /// <summary>Whether a part of the case could not be used, or contradicts another.</summary>
    public bool IsError =>
        Kind is not (CaseProblemKind.ReplacedTerm or CaseProblemKind.LabelDiffers or CaseProblemKind.NoAbnormality
            or CaseProblemKind.RedundantTerm);
}

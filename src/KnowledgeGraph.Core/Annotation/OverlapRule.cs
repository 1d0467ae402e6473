namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// Chooses among several readings of the same words. The one with the most words wins, then the better fit, then the earlier one. A reading
/// whose words are all among those of a winner is kept as nested in it; one that shares some of its words with a winner is dropped, unless
/// it takes them over an "and".
/// </summary>
internal static class OverlapRule
{
    /// <summary>The readings that count, in the order of the text, with whether they are nested.</summary>
    public static List<(Candidate Candidate, bool IsNested)> Apply(List<Candidate> found)
    {
        found.Sort(static (left, right) =>
            left.Words.Length != right.Words.Length ? right.Words.Length.CompareTo(left.Words.Length)
            : left.Fit != right.Fit ? left.Fit.CompareTo(right.Fit)
            : left.First != right.First ? left.First.CompareTo(right.First)
            : left.Last.CompareTo(right.Last));
        var kept = new List<(Candidate Candidate, bool IsNested)>();
        foreach (var candidate in found)
        {
            if (IsNested(candidate, kept) is { } isNested)
            {
                kept.Add((candidate, isNested));
            }
        }

        if (kept.Exists(static one => one.Candidate.Row == TermName.NoFinding))
        {
            RemoveWhatIsNone(kept);
        }

        kept.Sort(static (left, right) =>
            left.Candidate.First != right.Candidate.First
                ? left.Candidate.First.CompareTo(right.Candidate.First)
                : right.Candidate.Last.CompareTo(left.Candidate.Last));
        return kept;
    }

    // The words of "pain scale" name nothing.
    private static void RemoveWhatIsNone(List<(Candidate Candidate, bool IsNested)> kept) =>
        kept.RemoveAll(one => kept.Exists(other => other.Candidate.Row == TermName.NoFinding && one.Candidate.IsWithin(other.Candidate)));

    // Null if the candidate does not count.
    private static bool? IsNested(Candidate candidate, List<(Candidate Candidate, bool IsNested)> kept)
    {
        var isNested = false;
        foreach (var (winner, isNestedToo) in kept)
        {
            if (winner.Last < candidate.First || candidate.Last < winner.First || !candidate.Meets(winner))
            {
                continue;
            }

            if (candidate.IsWithin(winner))
            {
                if (candidate.Words.Length == winner.Words.Length)
                {
                    return null;
                }

                isNested = true;
            }
            else if (!isNestedToo && !candidate.IsShared && !winner.IsShared)
            {
                return null;
            }
        }

        return isNested;
    }
}

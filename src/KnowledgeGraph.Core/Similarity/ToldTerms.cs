namespace KnowledgeGraph.Core.Similarity;

/// <summary>The terms that the observed ones report: the observed terms themselves, and all wider and narrower ones.</summary>
internal static class ToldTerms
{
    /// <summary>Marks the reported terms.</summary>
    /// <param name="space">The terms.</param>
    /// <param name="observed">Rows of the observed terms.</param>
    /// <param name="slotPositions">Position of each slot.</param>
    /// <param name="isTold">Whether each slot is reported; filled.</param>
    public static void Mark(TermSpace space, ReadOnlySpan<int> observed, int[] slotPositions, Span<bool> isTold)
    {
        using var byPosition = new RentedArray<bool>(space.Count);
        var told = byPosition.Span;
        told.Clear();
        foreach (var term in observed)
        {
            told[space.Positions[term]] = true;
            foreach (var ancestor in space.Ancestors(term))
            {
                told[space.Positions[ancestor]] = true;
            }

            foreach (var descendant in space.Descendants(term))
            {
                told[space.Positions[descendant]] = true;
            }
        }

        for (var slot = 0; slot < isTold.Length; slot++)
        {
            isTold[slot] = told[slotPositions[slot]];
        }
    }
}

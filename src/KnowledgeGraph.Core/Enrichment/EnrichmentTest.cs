namespace KnowledgeGraph.Core.Enrichment;

/// <summary>
/// Over-representation of terms in a set of records: hypergeometric test of every term, Benjamini–Hochberg over all terms of the
/// background, including those that no record of the set has. Records without a term are not in the background and are left out of the set.
/// </summary>
public static class EnrichmentTest
{
    /// <summary>
    /// The terms of a set, the least likely first; among equally likely terms, those of more records first, then in row order.
    /// </summary>
    /// <param name="background">The terms that each record is annotated with.</param>
    /// <param name="records">Rows of the set, each once.</param>
    /// <param name="count">Terms wanted.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<EnrichedTerm> Run(
        TermAnnotations background,
        IReadOnlyList<int> records,
        int count,
        CancellationToken cancellation)
    {
        var members = new Dictionary<int, List<int>>();
        var terms = new HashSet<int>();
        var drawn = 0;
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            background.CollectTerms(record, terms);
            drawn += terms.Count > 0 ? 1 : 0;
            foreach (var term in terms)
            {
                if (!members.TryGetValue(term, out var having))
                {
                    members.Add(term, having = []);
                }

                having.Add(record);
            }
        }

        var tested = members
            .Select(entry => (Term: entry.Key, entry.Value, PValue: background.Test
                .PValue(background.RecordsWith(entry.Key), drawn, entry.Value.Count)))
            .OrderBy(row => row.PValue).ThenByDescending(row => row.Value.Count).ThenBy(row => row.Term)
            .ToList();
        var adjusted = BenjaminiHochberg.Adjust(tested.ConvertAll(row => row.PValue), background.TermCount);
        return [.. tested.Take(count).Select((row, place) => new EnrichedTerm(
            row.Term,
            row.Value,
            (double)drawn * background.RecordsWith(row.Term) / background.RecordCount,
            row.PValue,
            adjusted[place]))];
    }
}

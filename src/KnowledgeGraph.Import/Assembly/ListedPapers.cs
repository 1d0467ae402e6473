using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>A list with the keys of its records, which are diseases or genes; 0 for none.</summary>
/// <param name="List">The list.</param>
/// <param name="Bit">The bit that its links carry.</param>
/// <param name="Diseases">The disease of each record.</param>
/// <param name="Genes">The gene of each record that is not a disease.</param>
internal sealed record ListedPapers(CitationListing List, byte Bit, int[] Diseases, int[] Genes)
{
    public static ListedPapers Resolve(CitationListing list, int bit, EntityKeys keys)
    {
        var diseases = list.Subjects.ConvertAll(subject => keys.Disease(subject) ?? 0).ToArray();
        var genes = list.Subjects.Select((subject, number) => diseases[number] == 0 ? keys.Gene(subject) ?? 0 : 0).ToArray();
        return new ListedPapers(list, checked((byte)bit), diseases, genes);
    }

    /// <summary>Counts the outcomes of the list's records, and adds the papers of those that are known.</summary>
    public void AddTo(CitationKeys citations)
    {
        foreach (var (subject, pmid, origin) in List.WithOrigins())
        {
            if (Diseases[subject] == 0 && Genes[subject] == 0)
            {
                origin.Miss("neither a disease nor a gene of the release", () => $"{List.Subjects[subject]} PMID:{pmid}");
                continue;
            }

            origin.Load();
            citations.Add(pmid);
        }
    }
}

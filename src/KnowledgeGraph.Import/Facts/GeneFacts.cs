using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The facts about genes from NCBI and HGNC; if a gene has several rows, the first counts.</summary>
internal sealed class GeneFacts
{
    public SortedDictionary<int, (GeneInfoLine Line, Origin Origin)> Ncbi { get; } = [];

    public SortedDictionary<string, (HgncGene Line, Origin Origin)> Hgnc { get; } = new(StringComparer.Ordinal);

    /// <summary>Identifiers that NCBI and HGNC have withdrawn.</summary>
    public List<WithdrawnGeneFact> Withdrawn { get; } = [];

    /// <summary>The MIM numbers of a gene's entries, by NCBI gene number; a gene on both X and Y has one for each.</summary>
    public Dictionary<int, SortedSet<string>> MimNumbers { get; } = [];

    public void AddMimNumber(int gene, string number)
    {
        if (!MimNumbers.TryGetValue(gene, out var numbers))
        {
            MimNumbers.Add(gene, numbers = new SortedSet<string>(StringComparer.Ordinal));
        }

        numbers.Add(number);
    }

    /// <summary>Lets go of all facts, once they have become rows.</summary>
    public void Clear()
    {
        Ncbi.Clear();
        Hgnc.Clear();
        Withdrawn.Clear();
        MimNumbers.Clear();
    }
}

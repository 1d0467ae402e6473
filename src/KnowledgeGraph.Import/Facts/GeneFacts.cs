using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What NCBI and HGNC say of genes; of several rows of a gene the first counts.</summary>
internal sealed class GeneFacts
{
    public SortedDictionary<int, (GeneInfoLine Line, Origin Origin)> Ncbi { get; } = [];

    public SortedDictionary<string, (HgncGene Line, Origin Origin)> Hgnc { get; } = new(StringComparer.Ordinal);

    /// <summary>Identifiers that NCBI and HGNC have withdrawn.</summary>
    public List<WithdrawnGeneFact> Withdrawn { get; } = [];

    /// <summary>MIM numbers of a gene's entries, by NCBI gene number: genes on X and Y have one for each.</summary>
    public Dictionary<int, SortedSet<string>> MimNumbers { get; } = [];

    public void AddMimNumber(int gene, string number)
    {
        if (!MimNumbers.TryGetValue(gene, out var numbers))
        {
            MimNumbers.Add(gene, numbers = new SortedSet<string>(StringComparer.Ordinal));
        }

        numbers.Add(number);
    }

    /// <summary>Lets go of all, once they are rows.</summary>
    public void Clear()
    {
        Ncbi.Clear();
        Hgnc.Clear();
        Withdrawn.Clear();
        MimNumbers.Clear();
    }
}

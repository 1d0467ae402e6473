using KnowledgeGraph.Formats.Hgnc;
using KnowledgeGraph.Formats.NcbiGene;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>What NCBI and HGNC say of genes; of several rows of a gene the first counts.</summary>
internal sealed class GeneFacts
{
    public SortedDictionary<int, (GeneInfoLine Line, Origin Origin)> Ncbi { get; } = [];

    public SortedDictionary<string, (HgncGene Line, Origin Origin)> Hgnc { get; } = new(StringComparer.Ordinal);

    /// <summary>MIM number of a gene's entry, by NCBI gene number.</summary>
    public Dictionary<int, string> MimNumbers { get; } = [];
}

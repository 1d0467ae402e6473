using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Import.Download;

/// <summary>Papers that are asked for by one request.</summary>
/// <param name="Pmids">PubMed's numbers, ascending.</param>
public sealed record PaperBatch(IReadOnlyList<int> Pmids)
{
    /// <summary>The most that PubMed takes at once.</summary>
    public const int MostPapers = 200;

    /// <summary>The file that they go to: the same papers go to the same file, and others to another.</summary>
    public string FileName => $"pubmed-{Pmids[0]}-{Pmids[^1]}-{Digest()}.xml.gz";

    private string Digest() => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(',', Pmids))))[..8];

    /// <summary>Puts papers in batches.</summary>
    public static IReadOnlyList<PaperBatch> Of(IEnumerable<int> pmids) =>
        [.. pmids.Distinct().Order().Chunk(MostPapers).Select(batch => new PaperBatch(batch))];
}

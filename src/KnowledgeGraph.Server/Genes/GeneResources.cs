using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Records;

namespace KnowledgeGraph.Server.Genes;

/// <summary>Outside pages about a gene: those that follow from its identifiers, then those a source lists.</summary>
internal static class GeneResources
{
    private const string Professional = "professional";

    public static IEnumerable<GeneResource> Of(GeneNode gene)
    {
        (string Name, string? Curie)[] own =
        [
            ("NCBI Gene", gene.NcbiGeneId is { } number ? $"{CuriePrefix.NcbiGene}:{number}" : null),
            ("HGNC", gene.HgncId),
            ("OMIM", gene.OmimId is { } mim ? $"{CuriePrefix.Omim}:{mim}" : null),
            ("Ensembl", gene.EnsemblId is { } ensembl ? $"{CuriePrefix.Ensembl}:{ensembl}" : null),
        ];
        return own.Where(page => page.Curie is not null)
            .Select(page => (page.Name, Url: IdentifierUrl.Of(page.Curie!)))
            .Where(page => page.Url is not null)
            .Select(page => new GeneResource { Name = page.Name, Url = page.Url!, Audience = Professional })
            .Concat(gene.ListedResources);
    }
}

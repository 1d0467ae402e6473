using GraphQL.Types;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Genes;

public sealed class GeneType : ObjectGraphType<GeneNode>
{
    public GeneType()
    {
        Name = "Gene";
        Description = "A human gene.";
        this.AddEntityFields(graph => graph.Genes.Curie, graph => graph.Genes.Symbol);
        this.Required<GeneNode, StringGraphType>("symbol", "Approved symbol.", node => node.Symbol).From(graph => graph.Genes.Symbol);
        this.Optional<GeneNode, StringGraphType>("name", "Approved name.", node => node.Name).From(graph => graph.Genes.Name);
        this.RequiredList<GeneNode, SynonymType>("synonyms", "Alias and former names and symbols.", node => node.Synonyms);
        this.Optional<GeneNode, IntGraphType>("ncbiGeneId", "The NCBI Gene identifier.", node => node.NcbiGeneId);
        this.Optional<GeneNode, StringGraphType>("hgncId", "The HGNC identifier, e.g. HGNC:3258.", node => node.HgncId)
            .From(graph => graph.Genes.HgncId);
        this.Optional<GeneNode, StringGraphType>("ensemblId", "The Ensembl identifier, ENSG…", node => node.EnsemblId)
            .From(graph => graph.Genes.EnsemblId);
        this.Optional<GeneNode, StringGraphType>("omimId", "The bare MIM number.", node => node.OmimId).From(graph => graph.Genes.OmimId);
        this.Optional<GeneNode, StringGraphType>("chromosome", "Chromosome.", node => node.Chromosome);
        this.Optional<GeneNode, StringGraphType>("location", "Cytogenetic band, e.g. 14q24.3.", node => node.Location)
            .From(graph => graph.Genes.Location);
        this.Optional<GeneNode, StringGraphType>("geneType", "Kind of gene, e.g. protein-coding.", node => node.GeneType);
        this.RequiredList<GeneNode, ResourceType>("resources", "External pages about the gene, including chapters of GeneReviews that name "
            + "its entry.", GeneResources.Of);
    }
}

using GraphQL.Types;
using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Phenotypes;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>All kinds of record that have a key.</summary>
public sealed class EntityUnion : UnionGraphType
{
    public EntityUnion()
    {
        Name = "_Entity";
        Description = "A record that a gateway has named.";
        Type<DiseaseType>();
        Type<GeneType>();
        Type<PhenotypeType>();
        Type<CitationType>();
    }
}

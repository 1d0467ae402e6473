using KnowledgeGraph.Server.Citations;
using KnowledgeGraph.Server.Diseases;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Genes;
using KnowledgeGraph.Server.Phenotypes;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Model;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>The public contract, in code; schema/schema.graphql is its printed form.</summary>
public sealed class KnowledgeGraphSchema : GraphQL.Types.Schema
{
    public KnowledgeGraphSchema(IServiceProvider services)
        : base(new TypeActivator(services))
    {
        Description = "KnowledgeGraph links diseases, genes, phenotypes and papers; every link can be walked from both ends.";
        Query = new QueryType(services.GetService<FederationOptions>()?.Mode ?? FederationMode.Off);
        Subscription = new SubscriptionType();
        FilterInputs.Register(this, FilterShapes.Listed, FilterShapes.Parts);
        RegisterType(typeof(DiseaseType));
        RegisterType(typeof(GeneType));
        RegisterType(typeof(PhenotypeType));
        RegisterType(typeof(CitationType));
    }
}

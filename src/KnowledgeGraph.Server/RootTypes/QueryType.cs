using GraphQL.Types;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Changes;
using KnowledgeGraph.Server.Comparisons;
using KnowledgeGraph.Server.Diagnosis;
using KnowledgeGraph.Server.Enrichment;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Server.Traversal;

namespace KnowledgeGraph.Server.RootTypes;

public sealed class QueryType : ObjectGraphType
{
    /// <summary>Makes the type.</summary>
    /// <param name="federation">By whose rules a gateway asks.</param>
    public QueryType(FederationMode federation = FederationMode.Off)
    {
        Name = "Query";
        Description = "Diseases, genes, phenotypes and papers as one graph.";
        this.AddEntityQueries();
        this.AddSearchQueries();
        this.AddTraversalQueries();
        this.AddAnnotationQueries();
        this.AddRankingQueries();
        this.AddDiagnosisQueries();
        this.AddComparisonQueries();
        this.AddEnrichmentQueries();
        this.AddReleaseQueries();
        this.AddDiffQueries();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<NoticeType>>>>("notices")
            .Description("The notices of this reply: remarks on the answers of the other fields. The same as `extensions.notices`.")
            .ResolveLast(context => context.Request().Reply.Notices);
        if (federation == FederationMode.Apollo)
        {
            this.AddFederationQueries();
        }
    }
}

using GraphQL.Types;
using KnowledgeGraph.Core.Citations;

namespace KnowledgeGraph.Benchmarks.PerField;

internal sealed class PaperObject : ObjectGraphType<Citation>
{
    public PaperObject()
    {
        Name = "Paper";
        Field(citation => citation.Id, type: typeof(NonNullGraphType<IdGraphType>));
        Field(citation => citation.Pmid);
        Field(citation => citation.Title, nullable: true);
    }
}

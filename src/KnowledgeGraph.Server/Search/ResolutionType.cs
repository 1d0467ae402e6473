using GraphQL.Types;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class ResolutionType : ObjectGraphType<Resolution>
{
    public ResolutionType()
    {
        Name = "Resolution";
        Description = "What a term means.";
        this.Required<Resolution, StringGraphType>("term", "The term, as it was given.", resolution => resolution.Term);
        this.Required<Resolution, ResolutionStatusEnumType>("status", "How sure that is.", resolution => resolution.Status);
        this.Optional<Resolution, EntityInterface>("match", "The record; null unless it is sure.", resolution => resolution.Match);
        this.RequiredList<Resolution, SearchHitType>("candidates", "What else it may mean, best first.", resolution => resolution.Candidates);
        this.Optional<Resolution, StringGraphType>("note", "What should be known about it, in a sentence.", resolution => resolution.Note);
    }
}

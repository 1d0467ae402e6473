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
        Description = "The meaning of a term.";
        this.Required<Resolution, StringGraphType>("term", "The term, as it was given.", resolution => resolution.Term);
        this.Required<Resolution, ResolutionStatusEnumType>("status", "How certain the match is.", resolution => resolution.Status);
        this.Optional<Resolution, EntityInterface>(
            "match",
            "The record; null unless the match is certain.",
            resolution => resolution.Match);
        this.RequiredList<Resolution, SearchHitType>(
            "candidates",
            "The records that the term may mean otherwise, best first.",
            resolution => resolution.Candidates);
        this.Optional<Resolution, StringGraphType>("note", "A remark on the match, in a sentence.", resolution => resolution.Note);
    }
}

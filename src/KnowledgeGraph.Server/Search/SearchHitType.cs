using GraphQL.Types;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class SearchHitType : ObjectGraphType<SearchHit>
{
    public SearchHitType()
    {
        Name = "SearchHit";
        Description = "A record that was found, by the text of it that fits best.";
        this.Required<SearchHit, EntityInterface>("entity", "The record.", hit => hit.Entity);
        this.Required<SearchHit, FloatGraphType>("score", "Greater is better; comparable within one reply only.", hit => hit.Score);
        this.Required<SearchHit, StringGraphType>("matched", "The text or identifier that fits, as plain text.", hit => hit.Matched);
        this.Required<SearchHit, StringGraphType>(
            "matchedField",
            "What that is: name, symbol, synonym, title, identifier, translation (the name in another language), definition, or phenotype (the name of one that the disease shows, where it shows several that the text names).",
            hit => hit.Field.ToString().ToLowerInvariant());
        this.Optional<SearchHit, StringGraphType>("language", "The language of the text that fits, as a BCP 47 tag; null for identifiers, and where it is not known.", hit => hit.Language);
        this.Required<SearchHit, FloatGraphType>(
            "likeness", "How alike what fits and what was asked for are written, between 0 and 1: the Dice coefficient of their runs of three letters.", hit => Math.Round(hit.Likeness, 4));
        this.Required<SearchHit, BooleanGraphType>("isExact", "It is all that was asked for, upper and lower case aside.", hit => hit.IsExact);
        this.RequiredList<SearchHit, HighlightType>(
            "highlights", "Where in it the words stand that were asked for, from left to right.", hit => hit.Highlights);
    }
}

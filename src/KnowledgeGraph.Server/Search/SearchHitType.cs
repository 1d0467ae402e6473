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
        Description = "A record that was found, with the text of it that matches best.";
        this.Required<SearchHit, EntityInterface>("entity", "The record.", hit => hit.Entity);
        this.Required<SearchHit, FloatGraphType>(
            "score",
            "The score: greater is better; comparable within one reply only.",
            hit => hit.Score);
        this.Required<SearchHit, StringGraphType>("matched", "The text or identifier that matches, as plain text.", hit => hit.Matched);
        this.Required<SearchHit, StringGraphType>(
            "matchedField",
            "The kind of text that matches: name, symbol, synonym, title, identifier, translation (the name in another language), "
                + "definition, or phenotype (the name of one that the disease shows, if it shows several that the text names).",
            hit => hit.Field.ToString().ToLowerInvariant());
        this.Optional<SearchHit, StringGraphType>("language", "The language of the text that matches, as a BCP 47 tag; null for "
            + "identifiers, and if it is not known.", hit => hit.Language);
        this.Required<SearchHit, FloatGraphType>(
            "likeness", "The similarity in spelling of the text that matches and the text asked for, between 0 and 1: the Dice coefficient "
                + "of their runs of three letters.", hit => Math.Round(hit.Likeness, 4));
        this.Required<SearchHit, BooleanGraphType>("isExact", "Whether it equals the text asked for, ignoring case.", hit => hit.IsExact);
        this.RequiredList<SearchHit, HighlightType>(
            "highlights", "The places in it of the words asked for, from left to right.", hit => hit.Highlights);
    }
}

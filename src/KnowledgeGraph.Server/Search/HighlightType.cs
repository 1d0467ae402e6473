using GraphQL.Types;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Search;

public sealed class HighlightType : ObjectGraphType<TextRange>
{
    public HighlightType()
    {
        Name = "Highlight";
        Description = "A part of a matched text, counted in UTF-16 code units as JavaScript does: matched.slice(start, start + length).";
        this.Required<TextRange, IntGraphType>("start", "The start of the part, from 0.", range => range.Start);
        this.Required<TextRange, IntGraphType>("length", "The length of the part.", range => range.Length);
    }
}

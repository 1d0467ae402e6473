using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>A record that was found, with the text of it that matches.</summary>
internal static class Hit
{
    /// <summary>The text that fits, with the words that were asked for marked.</summary>
    public static Html Matched(HitReply hit)
    {
        var (pieces, done) = (new List<Html>(), 0);
        foreach (var mark in hit.Highlights.Where(mark => mark.Start + mark.Length <= hit.Matched.Length))
        {
            if (mark.Start < done)
            {
                continue;
            }

            pieces.Add(Html.Of($"{hit.Matched[done..mark.Start]}<mark>{hit.Matched.Substring(mark.Start, mark.Length)}</mark>"));
            done = mark.Start + mark.Length;
        }

        pieces.Add(Html.Of($"{hit.Matched[done..]}"));
        return Html.Join(pieces, Html.Empty);
    }

    /// <summary>The text that matches if it is not the record's name; empty if it is the name.</summary>
    public static Html By(HitReply hit) => hit.Matched == hit.Entity.Label
        ? Html.Empty
        : Html.Of($"""<span class="by">{hit.MatchedField}: {Matched(hit)}</span>""");

    /// <summary>The record's name, marked if it is the text that matches.</summary>
    public static Html Name(HitReply hit) => hit.Matched == hit.Entity.Label ? Matched(hit) : Html.Of($"{hit.Entity.Label}");
}

using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Marks and links that tell kinds of record apart, by shape, colour and word.</summary>
internal static class Kind
{
    /// <summary>The word for a kind, with its mark.</summary>
    public static Html Badge(string type) =>
        Html.Of($"""<span class="kind k-{PageLinks.FolderOf(type)}">{Mark(type)}{Words.Of(type)}</span>""");

    /// <summary>The mark of a kind: a circle, square, diamond or sheet.</summary>
    public static Html Mark(string type) =>
        Html.Of($"""<svg class="mark k-{PageLinks.FolderOf(type)}" viewBox="0 0 12 12" aria-hidden="true">{Shape(type)}</svg>""");

    /// <summary>A record by its name, linked to its page.</summary>
    public static Html Link(RecordRef record, string type) =>
        Html.Of($"""<a href="{PageLinks.Record(record.Type ?? type, record.Curie)}">{record.Label}</a>""");

    /// <summary>A gene by its symbol.</summary>
    public static Html Link(GeneRef gene) => Html.Of($"""<a class="symbol" href="{PageLinks.Gene(gene.Curie)}">{gene.Symbol}</a>""");

    private static Html Shape(string type) => type switch
    {
        "DISEASE" => Html.Of($"""<circle cx="6" cy="6" r="5"/>"""),
        "GENE" => Html.Of($"""<rect x="1.5" y="1.5" width="9" height="9" rx="1"/>"""),
        "PHENOTYPE" => Html.Of($"""<path d="M6 .5 11.5 6 6 11.5.5 6z"/>"""),
        _ => Html.Of($"""<path d="M2 1h5.5L10 3.5V11H2z"/>"""),
    };
}

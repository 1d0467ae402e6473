using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Links to what sources refer to: papers of the release here, other things at their authority.</summary>
internal static class ReferenceLinks
{
    private static readonly Dictionary<string, string> _authorities = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PMID"] = "https://pubmed.ncbi.nlm.nih.gov/",
        ["OMIM"] = "https://omim.org/entry/",
        ["ORPHA"] = "https://www.orpha.net/en/disease/detail/",
        ["MONDO"] = "https://monarchinitiative.org/MONDO:",
        ["HP"] = "https://hpo.jax.org/browse/term/HP:",
        ["DOI"] = "https://doi.org/",
    };

    /// <summary>A reference as a link; a plain text where nothing is known to be at its address.</summary>
    public static Html Of(string reference, IReadOnlyDictionary<string, PaperRef> papers)
    {
        if (papers.TryGetValue(reference, out var paper))
        {
            return Html.Of($"""<a href="{PageLinks.Paper(paper.Pmid)}">{paper.Label}</a> <span class="muted">{reference}</span>""");
        }

        return PageLinks.Outside(reference) is { } address ? Outside(address, reference)
            : reference.Split(':', 2) is [var prefix, { Length: > 0 } id] && _authorities.TryGetValue(prefix, out var authority)
                ? Outside(authority + Uri.EscapeDataString(id), reference)
                : Html.Of($"{reference}");
    }

    /// <summary>A link that leaves this site; the text alone if the address is not that of a page.</summary>
    public static Html Outside(string? url, string text) => PageLinks.Outside(url) is { } address
        ? Html.Of($"""<a class="out" rel="noopener noreferrer" href="{address}">{text}</a>""")
        : Html.Of($"{text}");
}

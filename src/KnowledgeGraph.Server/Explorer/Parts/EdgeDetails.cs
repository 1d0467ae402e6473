using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>The facts about a link between a disease and a phenotype other than its frequency.</summary>
internal static class EdgeDetails
{
    public static Html Of(RecordRef? onset, string? sex, IReadOnlyList<RecordRef> modifiers)
    {
        IEnumerable<Html> details =
        [
            Html.If(onset, term => Html.Of($"onset {Kind.Link(term, "PHENOTYPE")}")),
            Html.If(sex, word => Html.Of($"{word.ToLowerInvariant()} only")),
            .. modifiers.Select(modifier => Kind.Link(modifier, "PHENOTYPE")),
        ];
        var told = Html.Join(details, Html.Of($", "));
        return Html.If(!told.IsEmpty, () => Html.Of($"""<p class="details">{told}</p>"""));
    }
}

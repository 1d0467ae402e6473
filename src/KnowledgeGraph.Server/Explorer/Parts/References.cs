using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Papers as a list of references, as MedGen and PubMed print them.</summary>
internal static class References
{
    /// <summary>Papers in their order.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="owners">The diseases whose papers they are, by PubMed number, where they are not of the record itself.</param>
    public static Html Of(IEnumerable<ReferenceReply> papers, IReadOnlyDictionary<int, Html>? owners = null) =>
        Html.Of($"""<ol class="papers">{Html.Each(papers, paper => One(paper,
            owners?.GetValueOrDefault(paper.Pmid) ?? Html.Empty))}</ol>""");

    /// <summary>The marks of a paper: retracted, free to read.</summary>
    public static Html Marks(bool? isFree, bool? isRetracted) => Html.Of($"""
        {Html.If(isRetracted == true, () => Html.Of($""" <strong class="mark-bad">Retracted</strong>"""))}{Html.If(isFree == true, () =>
            Html.Of($""" <span class="mark-good">Free PMC Article</span>"""))}
        """);

    // A paper of which the release has the number and no more says it once.
    private static bool IsNumberAlone(ReferenceReply paper) =>
        paper.Title is null && paper.Reference.Replace(" ", string.Empty, StringComparison.Ordinal) == $"PMID:{paper.Pmid}";

    private static Html One(ReferenceReply paper, Html owner) => Html.Of($"""
        <li><a class="title" href="{PageLinks.Paper(paper.Pmid)}">{paper.Title ?? $"PMID {paper.Pmid}"}</a>{Marks(paper.IsFreeFullText,
            paper.IsRetracted)} {owner}
        {Html.If(paper.Authors.Count > 0, () => Html.Of($"""<p class="authors">{string.Join(", ", paper.Authors.Select(author =>
            author.Name))}</p>"""))}
        {Html.If(!IsNumberAlone(paper), () => Html.Of($"""<p class="muted">{paper.Reference}</p>"""))}</li>
        """);
}

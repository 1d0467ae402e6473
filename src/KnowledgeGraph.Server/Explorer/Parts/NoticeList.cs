using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>Notices of an answer, as sentences above what they are about.</summary>
internal static class NoticeList
{
    public static Html Of(IEnumerable<NoticeReply> notices) =>
        Html.Each(
            notices,
            notice => Html.Of($"""<div class="notice" role="status"><p>{notice.Message}</p>{Candidates(notice.Candidates)}</div>"""));

    /// <summary>The reasons why a part of an answer is missing.</summary>
    public static Html Of(IReadOnlyList<PageError>? errors) =>
        Html.Each(errors ?? [], error => Of(FaultWords.Of(error.Code, error.Message)));

    /// <summary>A sentence of our own.</summary>
    public static Html Of(string sentence) => Html.Of($"""<div class="notice" role="status"><p>{sentence}</p></div>""");

    /// <summary>A sentence of our own that holds a link.</summary>
    public static Html Of(Html sentence) => Html.Of($"""<div class="notice" role="status"><p>{sentence}</p></div>""");

    public static Html Candidates(IReadOnlyList<CandidateReply> candidates) => Html.If(candidates.Count > 0, () => Html.Of($"""
        <ul class="candidates">{Html.Each(candidates, one => Html.Of($"""
        <li>{Kind.Mark(one.Type)}<a href="{PageLinks.Record(one.Type, one.Curie)}">{one.Label}</a> <span
        class="muted">{one.Curie}</span></li>
        """))}</ul>
        """));
}

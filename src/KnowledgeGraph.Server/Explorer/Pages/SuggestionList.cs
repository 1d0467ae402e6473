using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The options below a search field, which its script asks for as one types.</summary>
internal sealed class SuggestionList : IExplorerPage
{
    private static readonly string[] _kinds = ["DISEASE", "GENE", "PHENOTYPE", "CITATION"];

    public string Route => "/suggest";

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        if (request.Text("q") is not { } text)
        {
            return PageReply.Ok(Html.Empty);
        }

        var kinds = _kinds.Where(kind => PageLinks.FolderOf(kind) == request.Text("kind")).ToArray();
        var answer = await request.AskAsync<SuggestionData>("Suggestions", ("text", text), ("types", kinds.Length == 0 ? null : kinds))
            .ConfigureAwait(false);
        return PageReply.Ok(Html.Each(answer.Data?.Suggest ?? [], hit => Html.Of($"""
            <li role="option" data-curie="{hit.Entity.Curie}" data-name="{hit.Entity.Label}"
            data-href="{PageLinks.Record(hit.Entity.Type!, hit.Entity.Curie)}">{Kind.Badge(hit.Entity.Type!)}
            <span class="name">{Hit.Name(hit)}{Hit.By(hit)}</span></li>
            """)));
    }
}

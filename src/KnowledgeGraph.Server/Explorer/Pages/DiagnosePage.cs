using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// Diseases ranked by what was observed and what was looked for and not seen. The terms are in the address and go nowhere but to this
/// server.
/// </summary>
internal sealed class DiagnosePage : IExplorerPage
{
    private const string Title = "From findings to diseases";
    private const string Lead =
        "Diseases ranked by how well they explain what was seen and what was looked for and not seen. Nothing leaves this server.";

    public string Route => "/diagnose";

    public bool TakesPosts => true;

    public async Task<PageReply> AnswerAsync(PageVisit request)
    {
        if (request.HasParameters)
        {
            request.ForbidKeeping();
        }

        var posted = request.Posted;
        if (posted[NoteForm.Note].ToString() is { Length: > 0 } note)
        {
            return await ReadAsync(request, note, posted[NoteForm.Language].ToString()).ConfigureAwait(false);
        }

        var isPosted = posted.ContainsKey(NoteForm.Finding);
        var observed = await Choice.OfFindingsAsync(request, isPosted ? NoteForm.Terms(posted, isSeen: true) : request.Texts("observed"))
            .ConfigureAwait(false);
        var excluded = await Choice.OfFindingsAsync(request, isPosted ? NoteForm.Terms(posted, isSeen: false) : request.Texts("excluded"))
            .ConfigureAwait(false);
        var answered = await Choice.OfFindingsAsync(request, request.Texts("answered")).ConfigureAwait(false);
        foreach (var both in excluded.Records.Where(term => observed.Records.Any(one => one.Curie == term.Curie)))
        {
            request.Remark($"{both.Label} cannot be both seen and not seen: it counts as seen.");
        }

        var findings = new Findings(
            observed.Records,
            [.. excluded.Records.Where(term => observed.Records.All(one => one.Curie != term.Curie))]);
        findings = findings with
        {
            Answered = [.. answered.Records.Select(term => term.Curie)
            .Where(curie => findings.Excluded.Any(one => one.Curie == curie))]
        };
        var form = Html.Of($"{Form(findings)}{NoticeList.Of(observed.Notes)}{NoticeList.Of(excluded.Notes)}");
        if (findings.Observed.Count == 0)
        {
            var hint = Html.Of(
                $"""<p class="empty">Add a finding that was seen.</p>{NoteForm.Of(request.Lease.Graph.AnnotationLanguages)}""");
            var served = await ToolPage.ReleaseAsync(request).ConfigureAwait(false);
            return PageReply.Ok(ToolPage.Of(request, served, Title, Lead, form, hint, address: findings.Address));
        }

        var answer = await request.AskAsync<DiagnoseData>(
            nameof(DiagnosePage), Known(findings)).ConfigureAwait(false);
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");
        if (answer.Data!.RankDiseases is not { Results.Count: > 0 } found)
        {
            var none = Html.Of($"""{notes}<p class="empty">No disease of the release shows any of these.</p>""");
            return PageReply.Ok(ToolPage.Of(request, answer.Data.Release, Title, Lead, form, none, address: findings.Address));
        }

        var asked = await request.AskAsync<QuestionData>("NextQuestions", Known(findings)).ConfigureAwait(false);
        var next = Html.If(asked.Data?.NextQuestions, questions => FurtherQuestions.Of(findings, questions));
        var table = DiagnosisTable.Of(request.Site, findings, found, one => Denied(request, findings, one));
        return PageReply.Ok(ToolPage.Of(
            request, answer.Data.Release, Title, Lead, form, address: findings.Address, answer: Html.Of($"{notes}{table}{next}")));
    }

    private static async Task<PageReply> ReadAsync(PageVisit request, string note, string language)
    {
        var answer = await request.AskAsync<ReadNoteData>("ReadNote", ("note", note), ("language", language.Length > 0 ? language : null))
            .ConfigureAwait(false);
        var notes = Html.Of($"{NoticeList.Of(answer.Errors)}{NoticeList.Of(answer.Notices)}");
        var found = Html.If(answer.Data!.Annotate, read => NoteForm.Of(read, note));
        var again = NoteForm.Of(request.Lease.Graph.AnnotationLanguages, note, language.Length > 0 ? language : null);
        var none = Html.If(found.IsEmpty, () => Html.Of($"""<p class="empty">No finding was read in the note.</p>"""));
        return PageReply.Ok(ToolPage.Of(request, answer.Data.Release, Title, Lead, Html.Empty, Html.Of($"{notes}{found}{none}{again}")));
    }

    // A denial of a term denies all that are below it.
    private static List<string> Denied(PageVisit request, Findings findings, RankedDiseaseReply one)
    {
        var graph = request.Lease.Graph;
        var denied = (one.Disease.Denied?.Nodes ?? []).Select(term => RowOf(graph, term.Curie)).ToList();
        return [.. findings.Observed.Select(term => term.Curie)
            .Where(curie => denied.Exists(term => graph.PhenotypeHierarchy.IsA(RowOf(graph, curie), term)))];
    }

    private static int RowOf(GraphImage graph, string curie) => graph.Records.Find(curie, EntityType.Phenotype).Row;

    private static (string, object?)[] Known(Findings findings) =>
    [
        ("observed", Curies(findings.Observed)),
        ("excluded", findings.Excluded.Count == 0 ? null : Curies(findings.Excluded)),
        ("answered", findings.Answered.Count == 0 ? null : findings.Answered),
    ];

    private static Html Form(Findings findings) => Html.Of($"""
        <form class="ask" action="/diagnose" data-intake>
        {RecordPicker.Many("observed", "Seen", findings.Observed, term => findings.Without(term).Address, "phenotype")}
        {RecordPicker.Many("excluded", "Looked for and not seen", findings.Excluded, term => findings.Without(term).Address, "phenotype")}
        {Html.Each(findings.Answered, curie => Html.Of($"""<input type="hidden" name="answered" value="{curie}">"""))}
        <p class="field"><button class="primary" type="submit">Rank diseases</button></p>
        <p class="field drop" hidden data-drop>Or drop a phenopacket (JSON) here, or <label class="button">choose a file<input
        class="hidden" type="file" accept=".json,application/json"></label>. It is read in this browser; only its terms are asked about.</p>
        </form>
        """);

    private static List<string> Curies(IReadOnlyList<RecordRef> terms) => [.. terms.Select(term => term.Curie)];
}

using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The records that a page was asked about by any identifiers or names of them.</summary>
/// <param name="Records">Those that are known, each once.</param>
/// <param name="Notes">Sentences about the others.</param>
internal sealed record Choice(IReadOnlyList<RecordRef> Records, IReadOnlyList<NoticeReply> Notes)
{
    /// <summary>Finds the records.</summary>
    public static Task<Choice> OfAsync(PageVisit request, string parameter, params string[] types) =>
        OfAsync(request, request.Texts(parameter), types);

    /// <summary>Finds records by texts.</summary>
    public static Task<Choice> OfAsync(PageVisit request, IReadOnlyList<string> texts, params string[] types) =>
        OfAsync(request, texts, types, (_, one) => Unclear(one));

    private static async Task<Choice> OfAsync(
        PageVisit request,
        IReadOnlyList<string> texts,
        string[] types,
        Func<int, ResolutionReply, NoticeReply> unclear)
    {
        if (texts.Count == 0)
        {
            return new Choice([], []);
        }

        var answer = await request.AskAsync<NamedData>("Named", ("terms", texts), ("types", types.Length == 0 ? null : types))
            .ConfigureAwait(false);
        var found = answer.Data!.Resolve ?? [];
        return new Choice(
            [.. found.Select(one => one.Match).OfType<RecordRef>().DistinctBy(record => record.Curie)],
            [.. answer.Errors?.Select(error => new NoticeReply { Code = "ERROR", Message = error.Message }) ?? [], .. found.Index()
                .Where(one => one.Item.Match is null)
                .Select(one => unclear(one.Index, one.Item))]);
    }

    /// <summary>Finds phenotypes of a patient by texts, which are not repeated: they are named by their places.</summary>
    public static Task<Choice> OfFindingsAsync(PageVisit request, IReadOnlyList<string> texts) =>
        OfAsync(request, texts, ["PHENOTYPE"], (index, one) => Unclear(one) with
        {
            Message = FormattableString.Invariant(
            $"Finding {index + 1} means no single phenotype here.")
        });

    private static NoticeReply Unclear(ResolutionReply one) => new()
    {
        Code = "UNRESOLVED",
        Message = $"“{one.Term}” means no single record here. {one.Note}",
        Candidates = [.. one.Candidates.Take(5)
            .Select(hit => new CandidateReply { Curie = hit.Entity.Curie, Label = hit.Entity.Label, Type = hit.Entity.Type! })],
    };
}

using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Scores the hits of a search: 5 for an exact name, symbol or title, 4 for an exact synonym, nearly as much for one with the same words
/// (accents, Greek letters and the like aside) and, behind them, for names in other languages, 3 for an identifier, 2 for a text that has
/// all words, 1 for one that has the last word as a beginning. To the last two is added how much of the text was asked for; names count
/// more than synonyms, and these more than titles: if every word occurs once, which is the rule in names, that is the order of BM25, but
/// the same on every store. Links decide near ties.
/// </summary>
internal sealed class SearchRanking(
    GraphImage graph,
    TextCatalog texts,
    TextWeights weights,
    WholeTexts whole,
    IdentifierLookup identifiers)
{
    /// <summary>The least score of a text that is, as a whole, a name; all others score less.</summary>
    public const double LeastOfWhole = 3.6;

    private const double ShareOfCoverage = 0.99;
    private const int TextsBetweenLooks = 4_096;
    private const double ShareOfWeight = 0.0005;

    private readonly RecordNumbers _records = new(graph);

    public SearchResult Rank(SearchQuery query, IEnumerable<int> found, CancellationToken cancellation)
    {
        using var best = new SparseTable<RankedRecord>(_records.Count);
        foreach (var (text, isExact) in whole.Find(query))
        {
            var score = ScoreOfWhole(texts.FieldOf(text), isExact) + Tie(text);
            Offer(best, new RankedRecord(score, texts.TypeOf(text), texts.RowOf(text), text, null));
        }

        foreach (var hit in identifiers.Find(query.Text))
        {
            Offer(best, new RankedRecord(hit.Kind == IdentifierKind.Mapped ? 3 : 3.5, hit.Type, hit.Row, -1, hit.Identifier));
        }

        var looked = 0;
        foreach (var text in found)
        {
            if (++looked % TextsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var match = TextMatch.Of(texts.Utf8(text), query.Utf8Words);
            if (match.HasAll)
            {
                Offer(
                    best,
                    new RankedRecord(ScoreOf(text, match, query.Utf8Words.Length), texts.TypeOf(text), texts.RowOf(text), text, null));
            }
        }

        return new SearchResult(graph, texts, query, best.Values.ToArray());
    }

    private static double ScoreOfWhole(SearchField field, bool isExact) => field switch
    {
        SearchField.Synonym => isExact ? 4 : 3.7,
        SearchField.Translation => isExact ? 3.65 : LeastOfWhole,
        _ => isExact ? 5 : 3.9,
    };

    private double ScoreOf(int text, TextMatch match, int asked)
    {
        var field = texts.FieldOf(text) switch
        {
            SearchField.Name or SearchField.Symbol => 1.0,
            SearchField.Synonym => 0.8,
            _ => 0.6,
        };
        var coverage = Math.Min(1, (double)asked / match.Words);
        return (match.AreAllWhole ? 2 : 1) + (ShareOfCoverage * field * coverage) + Tie(text);
    }

    private double Tie(int text) => ShareOfWeight * weights[text] / TextWeights.Limit;

    // Every score is above 0, which is that of a record not met before.
    private void Offer(SparseTable<RankedRecord> best, RankedRecord candidate)
    {
        ref var known = ref best[_records.Of(candidate.Type, candidate.Row)];
        if (candidate.Score > known.Score)
        {
            known = candidate;
        }
    }
}

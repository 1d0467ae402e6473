using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Literature.Queries;

namespace KnowledgeGraph.Core.Literature.Filters;

/// <summary>Assigns papers to sections by all filters.</summary>
/// <param name="mesh">The tree by which MeSH terms are exploded; if it is empty, terms mean only themselves.</param>
public sealed class PaperClassifier(MeshTree mesh)
{
    private static readonly FilterClause[] Known =
    [
        .. LiteratureFilters.All
            .SelectMany(filter => filter.Query.Clauses, (filter, text) => (filter, text))
            .Select((clause, index) => new FilterClause
            {
                Id = index + 1,
                Category = clause.filter.Category,
                Breadth = clause.filter.Breadth,
                Text = clause.text,
            }),
    ];

    /// <summary>Every clause of every filter, in order of key.</summary>
    public static IReadOnlyList<FilterClause> Clauses => Known;

    /// <summary>The filters that a paper passes, each with the first of its clauses that holds.</summary>
    public IEnumerable<FilterClause> Classify(SearchedCitation paper)
    {
        var firstClause = 0;
        foreach (var filter in LiteratureFilters.All)
        {
            if (filter.Query.FirstMatch(paper, mesh) is var match and >= 0)
            {
                yield return Known[firstClause + match];
            }

            firstClause += filter.Query.Clauses.Count;
        }
    }
}

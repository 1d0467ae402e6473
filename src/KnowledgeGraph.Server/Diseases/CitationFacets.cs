using GraphQL;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>Counts over all of a disease's papers that a request lists, whatever page of them it asks for.</summary>
internal static class CitationFacets
{
    public const string FirstArgument = "first";

    private const string FacetsCut = "FACETS_CUT";

    private static readonly CitationCategory[] Categories = Enum.GetValues<CitationCategory>();

    public static IEnumerable<YearFacet> ByYear(Page page)
    {
        var rows = ((RowPage)page).Rows;
        var counts = new SortedDictionary<int, int>();
        for (var position = 0; position < rows.Count; position++)
        {
            var year = page.Graph.Citations.Year[rows.Row(position)];
            counts[-year] = counts.GetValueOrDefault(-year) + 1;
        }

        return counts.Select(count => new YearFacet(count.Key == 0 ? null : -count.Key, count.Value));
    }

    public static IEnumerable<CategoryFacet> ByCategory(Page page)
    {
        var rows = ((RowPage)page).Rows;
        var counts = new int[Categories.Length];
        for (var position = 0; position < rows.Count; position++)
        {
            var bits = page.Graph.DiseaseCitations.CategoryBits(rows.Link(position), ~0);
            for (var category = 0; bits != 0; category++, bits >>= 1)
            {
                counts[category] += bits & 1;
            }
        }

        return Categories.Where(category => counts[(int)category] > 0)
            .Select(category => new CategoryFacet(category, counts[(int)category]));
    }

    public static object ByMajorTopic(IResolveFieldContext<Page> context)
    {
        var options = context.RequestServices!.GetRequiredService<PageOptions>();
        var first = context.GetArgument<int>(FirstArgument);
        if (first < 1 || first > options.MaxSize)
        {
            throw new ExecutionError($"Facets are given for 1 to {options.MaxSize} topics; {first} were asked for.")
            {
                Code = ErrorCodes.InvalidPageSize,
            };
        }

        var rows = ((RowPage)context.Source).Rows;
        var papers = new int[Math.Min(rows.Count, options.MaxFacetPapers)];
        for (var position = 0; position < papers.Length; position++)
        {
            papers[position] = rows.Row(position) + 1;
        }

        if (papers.Length < rows.Count)
        {
            context.AddNotice(FacetsCut, $"Topics are counted over the first {papers.Length} of {rows.Count} papers.", FirstArgument);
        }

        context.Request().Work.Spend(WorkPrices.Of(papers.Length, WorkPrices.CountedPapers));
        return context.Loaders().Deferred((database, cancellation) => MajorTopicsAsync(database, papers, first, cancellation));
    }

    // The most frequent MeSH major topics of some papers, by their keys.
    private static async Task<IReadOnlyList<MeshFacet>> MajorTopicsAsync(
        DbContext database,
        int[] papers,
        int first,
        CancellationToken cancellation)
    {
        var counts = await database.Set<CitationMeshHeading>()
            .Where(heading => heading.IsMajorTopic && papers.Contains(heading.CitationId))
            .GroupBy(heading => heading.Descriptor)
            .Select(group => new { Descriptor = group.Key, Count = group.Count() })
            .OrderByDescending(count => count.Count).ThenBy(count => count.Descriptor)
            .Take(first).ToListAsync(cancellation).ConfigureAwait(false);
        return counts.ConvertAll(count => new MeshFacet(count.Descriptor, count.Count));
    }
}

using GraphQL;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Filtering;
using KnowledgeGraph.Server.Paging;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A disease's papers: all, those of some sections, or section by section.</summary>
public static class DiseaseLiterature
{
    public const string CategoryArgument = "category";
    public const string BreadthArgument = "breadth";
    public const string PerCategoryArgument = "perCategory";

    private static readonly CitationCategory[] Categories = Enum.GetValues<CitationCategory>();

    /// <summary>The papers, newest first; only those of the sections asked for, if any are.</summary>
    public static IOrderedRows Papers(IResolveFieldContext<DiseaseNode> context)
    {
        var all = context.Source.Graph.DiseaseCitations.ByLeft.ListOf(context.Source.Row);
        return Picks(context) is { } isPicked ? new PickedRows(all, position => isPicked(all.Link(position))) : all;
    }

    /// <summary>The papers of the disease's family, if they are asked for; only those of the sections asked for, if any are.</summary>
    internal static GatheredLinks? OfFamily(IResolveFieldContext<DiseaseNode> context) =>
        DiseaseFamily.Facts(context, EdgeKind.DiseaseCitation, Picks(context));

    /// <summary>
    /// The sections that have papers, in the page's order. In each what a source has listed there comes first, then what filters found,
    /// newest first.
    /// </summary>
    public static IEnumerable<LiteratureSection> Sections(IResolveFieldContext<DiseaseNode> context)
    {
        var perCategory = context.GetArgument<int>(PerCategoryArgument);
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        if (perCategory < 1 || perCategory > limit)
        {
            throw new ExecutionError($"A section gives 1 to {limit} papers; {perCategory} were asked for.")
            {
                Code = ErrorCodes.InvalidPageSize,
            };
        }

        var graph = context.Source.Graph;
        var papers = graph.DiseaseCitations.ByLeft.ListOf(context.Source.Row);
        var breadths = Breadths(context);
        var counts = new int[Categories.Length];
        var listed = Array.ConvertAll(Categories, _ => new List<CitationNode>());
        var found = Array.ConvertAll(Categories, _ => new List<CitationNode>());
        for (var position = 0; position < papers.Count; position++)
        {
            var bits = graph.DiseaseCitations.CategoryBits(papers.Link(position), breadths);
            var curated = bits == 0
                ? 0
                : graph.DiseaseCitations.CategoryBits(papers.Link(position), breadths & (1 << (int)FilterBreadth.Curated));
            for (var category = 0; bits >> category != 0; category++)
            {
                if (((bits >> category) & 1) == 0)
                {
                    continue;
                }

                counts[category]++;
                var newest = ((curated >> category) & 1) != 0 ? listed[category] : found[category];
                if (newest.Count < perCategory)
                {
                    newest.Add(new CitationNode(graph, papers.Row(position)));
                }
            }
        }

        return Categories.Where(category => counts[(int)category] > 0)
            .Select(category => new LiteratureSection(
                category,
                counts[(int)category],
                [.. listed[(int)category].Concat(found[(int)category]).Take(perCategory)]));
    }

    // Whether a link is to a paper of the sections asked for; null where all are wanted.
    private static Func<int, bool>? Picks(IResolveFieldContext<DiseaseNode> context)
    {
        var categories = context.GetArgument<List<CitationCategory>?>(CategoryArgument);
        if (categories is null && context.GetArgument<List<FilterBreadth>?>(BreadthArgument) is null)
        {
            return null;
        }

        var links = context.Source.Graph.DiseaseCitations;
        var wanted = categories?.Aggregate(0, (bits, category) => bits | (1 << (int)category)) ?? ~0;
        var breadths = Breadths(context);
        return link => (links.CategoryBits(link, breadths) & wanted) != 0;
    }

    // As bits; all where none are named.
    private static int Breadths(IResolveFieldContext context) =>
        context.GetArgument<List<FilterBreadth>?>(BreadthArgument)?.Aggregate(0, (bits, breadth) => bits | (1 << (int)breadth)) ?? ~0;
}

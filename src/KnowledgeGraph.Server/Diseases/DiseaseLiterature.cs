using GraphQL;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

/// <summary>A disease's papers: all, those of some sections, or section by section.</summary>
public static class DiseaseLiterature
{
    public const string CategoryArgument = "category";
    public const string PerCategoryArgument = "perCategory";

    /// <summary>The papers, newest first; only those of the sections asked for, if any are.</summary>
    public static IOrderedRows Papers(IResolveFieldContext<DiseaseNode> context)
    {
        var links = context.Source.Graph.DiseaseCitations;
        var all = links.ByLeft.ListOf(context.Source.Row);
        return context.GetArgument<List<CitationCategory>?>(CategoryArgument) is { } wanted
            ? new PickedRows(all, position => IsInAny(links, all.Link(position), wanted))
            : all;
    }

    /// <summary>Tells apart the cursors of differently filtered lists.</summary>
    public static string ListVariant(IResolveFieldContext<DiseaseNode> context) =>
        string.Join(',', (context.GetArgument<List<CitationCategory>?>(CategoryArgument) ?? []).Distinct().Order().Select(category => (int)category));

    /// <summary>The sections that have papers, in the page's order.</summary>
    public static IEnumerable<LiteratureSection> Sections(IResolveFieldContext<DiseaseNode> context)
    {
        var perCategory = context.GetArgument<int>(PerCategoryArgument);
        var limit = context.RequestServices!.GetRequiredService<PageOptions>().MaxSize;
        if (perCategory < 1 || perCategory > limit)
        {
            throw new ExecutionError($"A section gives 1 to {limit} papers; {perCategory} were asked for.") { Code = ErrorCodes.InvalidPageSize };
        }

        var graph = context.Source.Graph;
        var papers = graph.DiseaseCitations.ByLeft.ListOf(context.Source.Row);
        var sections = new SortedDictionary<CitationCategory, List<CitationNode>>();
        for (var position = 0; position < papers.Count; position++)
        {
            foreach (var row in graph.DiseaseCitations.Categories(papers.Link(position)))
            {
                if (!sections.TryGetValue(row.Category, out var citations))
                {
                    sections.Add(row.Category, citations = []);
                }

                citations.Add(new CitationNode(graph, papers.Row(position)));
            }
        }

        return sections.Select(section => new LiteratureSection(section.Key, section.Value.Count, [.. section.Value.Take(perCategory)]));
    }

    private static bool IsInAny(DiseaseCitationLinks links, int link, List<CitationCategory> wanted)
    {
        foreach (var row in links.Categories(link))
        {
            if (wanted.Contains(row.Category))
            {
                return true;
            }
        }

        return false;
    }
}

using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>A step of a path as its picture tells it.</summary>
/// <param name="From">The record that it leaves, by its identifier.</param>
/// <param name="To">The record that it leads to.</param>
/// <param name="Verb">The words between the two, as in the path's sentence.</param>
/// <param name="Sources">The names of those who state it, each once.</param>
/// <param name="Statements">The number of their statements.</param>
/// <param name="Papers">The number of papers that they refer to.</param>
internal sealed record PathHop(string From, string To, string Verb, IReadOnlyList<string> Sources, int Statements, int Papers)
{
    /// <summary>The steps of a path.</summary>
    public static IEnumerable<PathHop> Of(PathReply path)
    {
        var verbs = PathVerbs.Of(path);
        return path.Edges.Select((edge, step) => new PathHop(
            path.Nodes[step].Curie,
            path.Nodes[step + 1].Curie,
            verbs[step],
            [.. edge.Sources.Select(source => source.Source.Name).Distinct()],
            edge.Sources.Count,
            edge.Sources.SelectMany(source => source.Citations).DistinctBy(paper => paper.Pmid).Count()));
    }

    /// <summary>The sources and papers, in few words.</summary>
    public IEnumerable<string> Backing()
    {
        if (Sources.Count > 0)
        {
            yield return Sources.Count == 1 ? Sources[0] : FormattableString.Invariant($"{Sources[0]} +{Sources.Count - 1}");
        }

        if (Papers > 0)
        {
            yield return Words.Count(Papers, "paper");
        }
    }

    /// <summary>The same in full.</summary>
    public string Told() => Sources.Count == 0
        ? Verb
        : $"{Verb}, by {string.Join(", ", Sources)}: {Words.Count(Statements, "statement")}, {Words.Count(Papers, "paper")}";
}

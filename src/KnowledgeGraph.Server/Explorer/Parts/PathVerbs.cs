using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Parts;

/// <summary>
/// The words between the records of a path, read out of its sentence: <c>A is caused by changes in B, which causes C.</c> Step by step they
/// say the same as the sentence.
/// </summary>
internal static class PathVerbs
{
    private const string Which = ", which ";

    /// <summary>The words of each step.</summary>
    public static IReadOnlyList<string> Of(PathReply path)
    {
        var verbs = new List<string>();
        var place = NameOf(path.Nodes[0]).Length;
        for (var step = 0; step < path.Edges.Count; step++)
        {
            var start = place + (step == 0 ? 1 : Which.Length);
            var name = " " + NameOf(path.Nodes[step + 1]) + (step + 1 == path.Edges.Count ? "." : Which.TrimEnd());
            var end = start < path.Explanation.Length ? path.Explanation.IndexOf(name, start, StringComparison.Ordinal) : -1;
            if (end < 0)
            {
                // A sentence of another form: the kind of each link is true as well, if less exact.
                return [.. path.Edges.Select(edge => Words.Of(edge.Kind).ToLowerInvariant())];
            }

            verbs.Add(path.Explanation[start..end]);
            place = end + name.TrimEnd('.').Length - (step + 1 == path.Edges.Count ? 0 : Which.TrimEnd().Length);
        }

        return verbs;
    }

    private static string NameOf(RecordRef node) => node.Type == "CITATION" ? node.Curie : node.Label;
}

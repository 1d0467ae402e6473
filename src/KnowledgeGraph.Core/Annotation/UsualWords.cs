using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>The words of the release's definitions: texts on diseases use them too, and words that are stored are found faster.</summary>
internal static class UsualWords
{
    public static void Keep(GraphImage graph, VocabularyBuilder words)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> room = stackalloc char[WordScanner.UsualRoom];
        foreach (var texts in new[] { graph.Phenotypes.Definitions.Text, graph.Diseases.Definitions.Text })
        {
            for (var row = 0; row < texts.Count; row++)
            {
                var scanner = new WordScanner(Encoding.UTF8.GetString(texts.Utf8(row)), room);
                while (scanner.Next())
                {
                    if (known.Add(scanner.Current))
                    {
                        words.Keep(scanner.Current.ToString());
                    }
                }
            }
        }
    }
}

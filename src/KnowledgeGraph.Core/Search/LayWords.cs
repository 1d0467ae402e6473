using System.Reflection;
using System.Text;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// Words that lay people and clinicians use for the same thing, as heart and cardiac: a line of <c>lay-words.tsv</c> for each group. Names
/// have lay synonyms of their own; these words are for descriptions in words that no name has.
/// </summary>
internal static class LayWords
{
    private const string Resource = "lay-words.tsv";

    private static readonly Dictionary<string, byte[][]> _others = Read();

    /// <summary>The other words for the same thing; none for most words.</summary>
    public static byte[][] Of(ReadOnlySpan<byte> word) => _others.TryGetValue(Encoding.UTF8.GetString(word), out var others) ? others : [];

    private static Dictionary<string, byte[][]> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var others = new Dictionary<string, byte[][]>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var group = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in group)
            {
                others.Add(word, [.. group.Where(other => other != word).Select(Encoding.UTF8.GetBytes)]);
            }
        }

        return others;
    }
}

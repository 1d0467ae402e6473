using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Search;

/// <summary>
/// How alike two texts are written, between 0 and 1: the Dice coefficient of the runs of three letters of their folded words, each word
/// with two blanks before it and one behind it.
/// </summary>
public static class TextLikeness
{
    private const int Run = 3;

    /// <summary>The likeness of two texts; 1 if they have the same words, whatever their order.</summary>
    public static double Of(string left, string right)
    {
        var (one, other) = (Runs(left), Runs(right));
        var size = one.Count + other.Count;
        one.IntersectWith(other);
        return size == 0 ? 0 : 2.0 * one.Count / size;
    }

    private static HashSet<string> Runs(string text)
    {
        var runs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in FoldedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $"  {word} ";
            for (var at = 0; at + Run <= padded.Length; at++)
            {
                runs.Add(padded.Substring(at, Run));
            }
        }

        return runs;
    }
}

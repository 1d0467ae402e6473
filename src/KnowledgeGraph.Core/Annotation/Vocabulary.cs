using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Core.Annotation;

/// <summary>
/// The words of one language's names and cues, and the words between them. Words of the texts that are read are not kept.
/// </summary>
internal sealed class Vocabulary
{
    private const int Room = 80;
    private const int ShortestHalf = 3;
    private const int ShortestCompound = 6;

    private readonly WordShapes _shapes;
    private readonly Dictionary<string, WordForm>.AlternateLookup<ReadOnlySpan<char>> _surfaces;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _inflections;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _senses;
    private readonly string[] _links;

    internal Vocabulary(
        WordShapes shapes,
        Dictionary<string, WordForm> surfaces,
        Dictionary<string, int> inflections,
        Dictionary<string, int> senses,
        string[] links)
    {
        _shapes = shapes;
        _surfaces = surfaces.GetAlternateLookup<ReadOnlySpan<char>>();
        _inflections = inflections.GetAlternateLookup<ReadOnlySpan<char>>();
        _senses = senses.GetAlternateLookup<ReadOnlySpan<char>>();
        _links = links;
    }

    /// <summary>The form under which a folded word is known.</summary>
    public WordForm Find(ReadOnlySpan<char> word) => _surfaces.TryGetValue(word, out var form) ? form : Derived(word);

    // Separate from the usual case, which needs no room on the stack.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WordForm Derived(ReadOnlySpan<char> word)
    {
        if (word.Length > WordShapes.Longest)
        {
            return default;
        }

        var inflection = _shapes.Inflection(word, stackalloc char[Room]);
        return _senses.TryGetValue(_shapes.Root(inflection, stackalloc char[Room]), out var sense)
            ? new WordForm(0, _inflections.TryGetValue(inflection, out var known) ? known : 0, sense, WordRole.Content, BeginsCue: false)
            : default;
    }

    /// <summary>Where an unknown word divides into two words of names, as in "earpit" and "Muskelschwäche"; 0 if it does not.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="link">Letters between the two, as the s of "Bewegungsstörung".</param>
    public int Seam(ReadOnlySpan<char> word, out int link)
    {
        link = 0;
        if (word.Length is < ShortestCompound or > WordShapes.Longest)
        {
            return 0;
        }

        for (var at = word.Length - ShortestHalf; at >= ShortestHalf; at--)
        {
            if (!IsPart(word[at..]))
            {
                continue;
            }

            foreach (var letters in _links)
            {
                var first = word[..at];
                if (first.EndsWith(letters) && first.Length - letters.Length >= ShortestHalf && IsPart(first[..^letters.Length]))
                {
                    link = letters.Length;
                    return at - link;
                }
            }
        }

        return 0;
    }

    private bool IsPart(ReadOnlySpan<char> word) =>
        _surfaces.TryGetValue(word, out var form) && form.Role == WordRole.Content && form.Sense > 0;
}

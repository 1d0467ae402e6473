namespace KnowledgeGraph.Core.Texts;

/// <summary>Case as databases fold it: of ASCII letters alone.</summary>
public static class AsciiCase
{
    /// <summary>The text with a to z in place of A to Z; every other character stays.</summary>
    public static string Lower(string text) => text.AsSpan().ContainsAnyInRange('A', 'Z') ? string.Create(text.Length, text, Lower) : text;

    private static void Lower(Span<char> lower, string text)
    {
        for (var index = 0; index < lower.Length; index++)
        {
            lower[index] = char.IsAsciiLetterUpper(text[index]) ? char.ToLowerInvariant(text[index]) : text[index];
        }
    }
}

namespace KnowledgeGraph.Core.Identifiers;

/// <summary>A text that somebody gave, as a message repeats it.</summary>
public static class GivenText
{
    private const int MostShown = 100;

    /// <summary>The text, shortened if it is long, in quotes if nothing in it is visible.</summary>
    public static string Shown(string text)
    {
        var shown = text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostWhole(text)), "…");
        return string.IsNullOrWhiteSpace(text) ? $"\"{shown}\"" : shown;
    }

    // Half a surrogate pair is not a character.
    private static int MostWhole(string text) => char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;
}

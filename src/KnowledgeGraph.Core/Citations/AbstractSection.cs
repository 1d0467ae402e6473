namespace KnowledgeGraph.Core.Citations;

/// <summary>A part of an abstract.</summary>
/// <param name="Label">The authors' name for the part, e.g. METHODS; null if they give none.</param>
/// <param name="Text">The part.</param>
public sealed record AbstractSection(string? Label, string Text)
{
    /// <summary>The character that follows a label in <see cref="CitationAbstract.Text"/>; no text contains it.</summary>
    public const char AfterLabel = '\u001F';

    /// <summary>The parts of a stored abstract; empty for null.</summary>
    public static IReadOnlyList<AbstractSection> Read(string? stored) => stored is null ? [] : [.. stored.Split('\n').Select(Section)];

    /// <summary>A stored abstract for people to read: one line for each part, preceded by its label.</summary>
    public static string? Print(string? stored) => stored?.Replace($"{AfterLabel}", ": ", StringComparison.Ordinal);

    private static AbstractSection Section(string line) =>
        line.IndexOf(AfterLabel) is var end and >= 0
            ? new AbstractSection(line[..end], line[(end + 1)..])
            : new AbstractSection(null, line);
}

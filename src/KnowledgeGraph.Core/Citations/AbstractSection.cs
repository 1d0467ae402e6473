namespace KnowledgeGraph.Core.Citations;

/// <summary>A part of an abstract.</summary>
/// <param name="Label">What the authors call the part, e.g. METHODS; null where they do not.</param>
/// <param name="Text">The part.</param>
public sealed record AbstractSection(string? Label, string Text)
{
    /// <summary>Stands behind a label in <see cref="CitationAbstract.Text"/>; no text has it.</summary>
    public const char AfterLabel = '\u001F';

    /// <summary>The parts of a stored abstract; none of null.</summary>
    public static IReadOnlyList<AbstractSection> Read(string? stored) => stored is null ? [] : [.. stored.Split('\n').Select(Section)];

    /// <summary>A stored abstract for people: a line for each part, its label before it.</summary>
    public static string? Print(string? stored) => stored?.Replace($"{AfterLabel}", ": ", StringComparison.Ordinal);

    private static AbstractSection Section(string line) =>
        line.IndexOf(AfterLabel) is var end and >= 0 ? new AbstractSection(line[..end], line[(end + 1)..]) : new AbstractSection(null, line);
}

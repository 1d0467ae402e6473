using System.Globalization;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A column of a list that a verb prints.</summary>
/// <param name="Name">The column's heading.</param>
/// <param name="Key">The name of the property in JSON.</param>
/// <param name="Value">Gives the value of a row: a text, a number, true or false, a list of texts; null if there is none.</param>
internal sealed record ListColumn<T>(string Name, string Key, Func<T, object?> Value)
{
    /// <summary>The format of numbers in a table.</summary>
    public string? Format { get; init; }

    /// <summary>The text for true in a table.</summary>
    public string Mark { get; init; } = "yes";

    /// <summary>The value as a table shows it.</summary>
    public string Text(T row) => Value(row) switch
    {
        null or false => string.Empty,
        true => Mark,
        IEnumerable<string> texts => string.Join(", ", texts),
        IFormattable number => number.ToString(Format, CultureInfo.InvariantCulture),
        var text => text.ToString()!,
    };
}

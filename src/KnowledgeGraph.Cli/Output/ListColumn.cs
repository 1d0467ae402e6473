using System.Globalization;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A column of a list that a verb prints.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Key">The property of a row in JSON.</param>
/// <param name="Value">The value of a row: a text, a number, true or false, a list of texts; null if there is none.</param>
internal sealed record ListColumn<T>(string Name, string Key, Func<T, object?> Value)
{
    /// <summary>How numbers are written in a table.</summary>
    public string? Format { get; init; }

    /// <summary>What stands for true in a table.</summary>
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

using System.Text;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>A field, an inline fragment or a spread, free to be made wrong.</summary>
internal sealed class Selected
{
    /// <summary>Field name, or fragment name of a spread; null for an inline fragment.</summary>
    public string? Name { get; set; }

    public string? Alias { get; set; }

    public bool IsSpread { get; init; }

    /// <summary>Type condition of an inline fragment, null where it has none.</summary>
    public string? Condition { get; set; }

    public List<(string Name, string Value)> Arguments { get; } = [];

    public List<string> Directives { get; } = [];

    public List<Selected>? Selections { get; set; }

    public bool IsField => Name is not null && !IsSpread;

    public void Write(StringBuilder text)
    {
        if (Name is null)
        {
            text.Append(Condition is null ? "..." : $"... on {Condition}");
        }
        else
        {
            text.Append(IsSpread ? "..." : Alias is null ? "" : Alias + ": ").Append(Name);
        }

        if (Arguments.Count > 0)
        {
            text.Append('(').AppendJoin(", ", Arguments.Select(argument => $"{argument.Name}: {argument.Value}")).Append(')');
        }

        foreach (var directive in Directives)
        {
            text.Append(' ').Append(directive);
        }

        WriteSet(text, Selections);
    }

    public static void WriteSet(StringBuilder text, List<Selected>? selections)
    {
        if (selections is null)
        {
            return;
        }

        text.Append(" { ");
        foreach (var selection in selections)
        {
            selection.Write(text);
            text.Append(' ');
        }

        text.Append('}');
    }
}

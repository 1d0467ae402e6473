using System.Text;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>A document in parts: operations and fragments.</summary>
internal sealed class WrittenDocument
{
    public List<Part> Parts { get; } = [];

    public IEnumerable<Part> Operations => Parts.Where(part => !part.IsFragment);

    public IEnumerable<Part> Fragments => Parts.Where(part => part.IsFragment);

    /// <summary>Every selection at any depth.</summary>
    public List<Selected> AllSelections() => [.. Parts.SelectMany(part => Below(part.Selections))];

    public string Write()
    {
        var text = new StringBuilder();
        foreach (var part in Parts)
        {
            text.Append(part.Description is null ? "" : part.Description + "\n").Append(part.Head);
            if (part.Variables.Count > 0)
            {
                text.Append('(').AppendJoin(", ", part.Variables.Select(variable => variable.Write())).Append(')');
            }

            foreach (var directive in part.Directives)
            {
                text.Append(' ').Append(directive);
            }

            Selected.WriteSet(text, part.Selections);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<Selected> Below(List<Selected> selections) =>
        selections.SelectMany(selection => Below(selection.Selections ?? []).Prepend(selection));

    /// <summary>A declared variable.</summary>
    public sealed class Variable
    {
        public required string Name { get; set; }

        public required string Type { get; set; }

        public string? Default { get; set; }

        public string? Description { get; set; }

        public string Write() =>
            (Description is null ? "" : Description + " ") + $"${Name}: {Type}" + (Default is null ? "" : " = " + Default);
    }

    /// <summary>An operation or a fragment.</summary>
    public sealed class Part
    {
        public string Keyword { get; set; } = "query";

        public string? Name { get; set; }

        public string? Condition { get; set; }

        public string? Description { get; set; }

        /// <summary>Whether the keyword is left out, as a query without name and variables may.</summary>
        public bool IsShorthand { get; set; }

        public bool IsFragment => Condition is not null;

        public List<Variable> Variables { get; } = [];

        public List<string> Directives { get; } = [];

        public List<Selected> Selections { get; set; } = [];

        public string Head => IsFragment ? $"fragment {Name} on {Condition}" : IsShorthand ? "" : $"{Keyword} {Name}";
    }
}

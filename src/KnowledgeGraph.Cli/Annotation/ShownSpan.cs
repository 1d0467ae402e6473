using System.Text.Json;
using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Cli.Annotation;

/// <summary>A phenotype that a text names, as it is shown.</summary>
/// <param name="Start">Where the span begins, in UTF-16 code units.</param>
/// <param name="End">One past its last code unit.</param>
/// <param name="Text">The text between them.</param>
/// <param name="Words">The words that matched.</param>
/// <param name="Curie">The term's CURIE.</param>
/// <param name="Name">The term's name.</param>
/// <param name="Polarity">How the text speaks of it.</param>
internal sealed record ShownSpan(
    long Start,
    long End,
    string Text,
    IReadOnlyList<string> Words,
    string Curie,
    string Name,
    Polarity Polarity)
{
    /// <summary>Whether it is denied.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether all of its words belong to a longer span.</summary>
    public bool IsNested { get; init; }

    /// <summary>The words that decide the polarity; null if there are none.</summary>
    public string? Cue { get; init; }

    /// <summary>A span that was read here.</summary>
    public static ShownSpan Of(GraphImage graph, AnnotatedSpan span) => new(
        span.Start,
        span.End,
        span.Text,
        [.. span.Words.Select(word => span.Text[(int)(word.Start - span.Start)..(int)(word.End - span.Start)])],
        graph.Phenotypes.Curie[span.Row]!,
        graph.Phenotypes.Name[span.Row]!,
        span.Polarity)
    {
        IsNegated = span.IsNegated,
        IsNested = span.IsNested,
        Cue = span.Cue,
    };

    /// <summary>A span that a server has read.</summary>
    public static ShownSpan Of(JsonElement span) => new(
        span.GetProperty("start").GetInt64(),
        span.GetProperty("end").GetInt64(),
        span.GetProperty("text").GetString()!,
        [.. span.GetProperty("words").EnumerateArray().Select(word => word.GetString()!)],
        span.GetProperty("phenotype").GetProperty("curie").GetString()!,
        span.GetProperty("phenotype").GetProperty("name").GetString()!,
        Enum.Parse<Polarity>(span.GetProperty("polarity").GetString()!, ignoreCase: true))
    {
        IsNegated = span.GetProperty("negated").GetBoolean(),
        IsNested = span.GetProperty("nested").GetBoolean(),
        Cue = span.GetProperty("cue").GetString(),
    };
}

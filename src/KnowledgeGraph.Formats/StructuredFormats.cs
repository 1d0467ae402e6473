namespace KnowledgeGraph.Formats;

/// <summary>The formats whose records span lines: ontologies, XML, JSON, tagged text.</summary>
internal static class StructuredFormats
{
    public static IReadOnlyList<FormatDescriptor> All { get; } =
    [
    ];
}

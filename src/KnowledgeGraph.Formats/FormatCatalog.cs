namespace KnowledgeGraph.Formats;

/// <summary>All formats, and the recognition of a file's format: by its head, never by its name.</summary>
public static class FormatCatalog
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<FormatDescriptor> All { get; } = [.. TabularFormats.All, .. StructuredFormats.All];

    /// <summary>The format of a file; null if it is not one of these.</summary>
    public static FormatDescriptor? Recognise(ReadOnlySpan<byte> head)
    {
        foreach (var descriptor in All)
        {
            if (descriptor.Recognises(head))
            {
                return descriptor;
            }
        }

        return null;
    }
}

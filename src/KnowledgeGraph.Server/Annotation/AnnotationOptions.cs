namespace KnowledgeGraph.Server.Annotation;

/// <summary>How long a text may be that phenotypes are read out of.</summary>
public sealed class AnnotationOptions
{
    /// <summary>UTF-16 code units of a text.</summary>
    public int MaxTextLength { get; set; } = 100_000;
}

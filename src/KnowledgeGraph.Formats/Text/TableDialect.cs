namespace KnowledgeGraph.Formats.Text;

/// <summary>The way in which writers of tables write a field.</summary>
public enum TableDialect
{
    /// <summary>
    /// A field may be in double quotes, with quotes doubled inside, and may then contain separators and line breaks (RFC 4180).
    /// </summary>
    Quoted,

    /// <summary>A quote is a letter like any other.</summary>
    Raw,
}

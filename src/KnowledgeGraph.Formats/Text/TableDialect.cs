namespace KnowledgeGraph.Formats.Text;

/// <summary>How the writers of tables write a field.</summary>
public enum TableDialect
{
    /// <summary>A field may stand in double quotes, with quotes doubled inside, and may then hold separators and line breaks (RFC 4180).</summary>
    Quoted,

    /// <summary>A quote is a letter like any other.</summary>
    Raw,
}

using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Tables;

/// <summary>Hears the notices of tables in words, which a header has no room for: <c>kg export table</c> prints them.</summary>
public interface ITableListener
{
    /// <summary>A table is being written in spite, or in the light, of a notice.</summary>
    void Hear(Notice notice);
}

namespace KnowledgeGraph.Server.Schema;

/// <summary>Whether clients are told the schema: by introspection, as text, and by what errors say that there is.</summary>
public enum IntrospectionMode
{
    /// <summary>They are, unless only stored documents are run.</summary>
    Auto,

    /// <summary>They are.</summary>
    On,

    /// <summary>They are not.</summary>
    Off,
}

namespace KnowledgeGraph.Server.Access;

/// <summary>How the keys that are taken stand to the key file.</summary>
internal enum KeyFileState
{
    /// <summary>They are those of the file.</summary>
    Current,

    /// <summary>The file is gone or cannot be read; they are those that it held before.</summary>
    Outdated,

    /// <summary>The file has not been there since the start; there are none.</summary>
    Missing,
}

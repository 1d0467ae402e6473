namespace KnowledgeGraph.Core.Graph;

/// <summary>A yes or no that may not be known, in one byte.</summary>
public enum Answer : byte
{
    /// <summary>Nobody says.</summary>
    Unknown,

    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,
}

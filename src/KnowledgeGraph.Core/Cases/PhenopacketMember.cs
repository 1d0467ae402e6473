namespace KnowledgeGraph.Core.Cases;

/// <summary>A member of a message of the phenopacket schema.</summary>
/// <param name="Name">The name in lowerCamelCase.</param>
/// <param name="Kind">The kind of its value: text, flag, number, any, v1, an enum, or a message.</param>
/// <param name="IsList">Whether there may be several.</param>
internal sealed record PhenopacketMember(string Name, string Kind, bool IsList)
{
    /// <summary>Whether the schema requires it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it excludes the other alternatives of the message.</summary>
    public bool IsAlternative { get; init; }
}

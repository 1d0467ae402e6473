namespace KnowledgeGraph.Core.Cases;

/// <summary>The readable part of an object in a phenopacket; members that depart from the schema are not in it.</summary>
/// <param name="path">The place of the object.</param>
internal sealed class PhenopacketNode(string path)
{
    private readonly Dictionary<string, object> _values = [];

    /// <summary>The place of the object.</summary>
    public string Path => path;

    /// <summary>Whether every member of the object itself is one of the schema, there once, and of its kind.</summary>
    public bool IsClear { get; set; } = true;

    /// <summary>Keeps the value of a member.</summary>
    public void Set(string name, object value) => _values[name] = value;

    /// <summary>Forgets the value of a member.</summary>
    public void Remove(string name) => _values.Remove(name);

    /// <summary>A text, or the value of an enum by name.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name) as string;

    /// <summary>True or false.</summary>
    public bool? Flag(string name) => _values.GetValueOrDefault(name) as bool?;

    /// <summary>A whole number.</summary>
    public int? Number(string name) => _values.GetValueOrDefault(name) as int?;

    /// <summary>An object.</summary>
    public PhenopacketNode? One(string name) => _values.GetValueOrDefault(name) as PhenopacketNode;

    /// <summary>The objects of a list.</summary>
    public IReadOnlyList<PhenopacketNode> Many(string name) => _values.GetValueOrDefault(name) as List<PhenopacketNode> ?? [];
}

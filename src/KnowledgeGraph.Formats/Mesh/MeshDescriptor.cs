namespace KnowledgeGraph.Formats.Mesh;

/// <summary>A descriptor of MeSH.</summary>
/// <param name="Ui">Unique id, e.g. D015331.</param>
/// <param name="Name">Its name.</param>
/// <param name="TreeNumbers">Its places in the tree; the check tags Male and Female have none.</param>
/// <param name="EntryTerms">Its other names, those of narrower concepts included.</param>
public sealed record MeshDescriptor(string Ui, string Name, IReadOnlyList<string> TreeNumbers, IReadOnlyList<string> EntryTerms);

namespace KnowledgeGraph.Formats.Ontology;

/// <summary>An item of an ontology file, in the file's order: a term or an edge.</summary>
public interface IOntologyItem;

namespace KnowledgeGraph.Formats.Ontology;

/// <summary>What an ontology file holds: a term or an edge, in the file's order.</summary>
public interface IOntologyItem;

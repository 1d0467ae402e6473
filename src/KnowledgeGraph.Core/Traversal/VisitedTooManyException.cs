namespace KnowledgeGraph.Core.Traversal;

/// <summary>Ends a walk that has visited as many nodes as it may.</summary>
internal sealed class VisitedTooManyException : Exception;

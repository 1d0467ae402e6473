using GraphQL.Types;

namespace KnowledgeGraph.Server.Execution;

/// <summary>What is asked of the objects of one type at one place.</summary>
internal sealed record PlannedObject(IObjectGraphType Type, PlannedField[] Fields);

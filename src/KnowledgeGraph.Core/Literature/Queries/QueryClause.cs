namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>One of the alternatives that a query is made of.</summary>
internal sealed record QueryClause(string Text, QueryNode Condition);

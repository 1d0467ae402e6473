using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary>A selection set, and the conditions that must all hold for it to count.</summary>
internal readonly record struct AskedSet(GraphQLSelectionSet Set, Condition[] Conditions);

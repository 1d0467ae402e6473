using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>A selection set, and the conditions that must all hold for it to count.</summary>
internal readonly record struct ConditionalSet(GraphQLSelectionSet Set, ConditionSet Conditions);

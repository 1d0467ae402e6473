using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>Two fields that come under one name and cannot be merged.</summary>
internal sealed record FieldConflict(string Name, string Reason, GraphQLField First, GraphQLField Second);

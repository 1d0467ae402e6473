using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>A field where it is selected: on which type, and what it gives; either is null where it does not exist.</summary>
internal readonly record struct SelectedField(GraphQLField Field, IGraphType? Parent, IGraphType? Type)
{
    /// <summary>The name it has in the reply.</summary>
    public string ResponseName => Field.ResponseName();
}

using GraphQL.Types;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Schema;

/// <summary>A directive of the type system that introspection lists; the engine hides those by default.</summary>
internal sealed class ListedDirective(string name, DirectiveLocation location) : Directive(name, location)
{
    public override bool? Introspectable => true;
}

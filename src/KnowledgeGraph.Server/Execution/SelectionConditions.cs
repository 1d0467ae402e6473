using GraphQL;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;
using KnowledgeGraph.Server.Documents;

namespace KnowledgeGraph.Server.Execution;

/// <summary>Whether a field or fragment is wanted, as its skip and include directives say.</summary>
internal static class SelectionConditions
{
    /// <exception cref="ExecutionError">A condition is a variable that is null: the object that has the selection has no value.</exception>
    public static bool AreMet(IHasDirectivesNode node, Variables variables)
    {
        if (node.Directives is null)
        {
            return true;
        }

        var isMet = Condition(node, SelectionSyntax.Skip, variables) is not true
            && Condition(node, SelectionSyntax.Include, variables) is not false;
        if (isMet && node is not GraphQLField)
        {
            // A deferred fragment is answered at once, but its condition may not be null either.
            Condition(node, IncrementalDirectives.Defer, variables);
        }

        return isMet;
    }

    private static bool? Condition(IHasDirectivesNode node, ROM directive, Variables variables) =>
        node.Directives!.Find(directive)?.Arguments?.Find(IncrementalDirectives.Condition)?.Value switch
        {
            GraphQLBooleanValue literal => literal.BoolValue,
            GraphQLVariable variable when variables.ValueFor(variable.Name.Value, out var given) =>
                given.Value as bool? ?? throw NullArguments.Error($"@{directive}({IncrementalDirectives.Condition}:)", variable),
            GraphQLVariable => false,
            _ => null,
        };
}

using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// A variable stands only where its type fits. GraphQL.NET's own rule takes any two lists for equal that are not made of generic types, and
/// every item of a list for one that may be null.
/// </summary>
internal sealed class VariablesFitTheirPlaces : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var places = new Dictionary<ASTNode, List<VariablePlace>>();
        List<VariablePlace> current = [];
        return new(new NodeVisitors(
            new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, _) => places[operation] = current = []),
            new MatchingNodeVisitor<GraphQLFragmentDefinition>((fragment, _) => places[fragment] = current = []),
            new MatchingNodeVisitor<GraphQLArgument>(
                (argument, state) => current.AddRange(VariablePlace.Of(state.TypeInfo.GetArgument(), argument))),
            new MatchingNodeVisitor<GraphQLDocument>(leave: (document, state) =>
            {
                foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>()
                    .Where(operation => operation.Variables is { Count: > 0 }))
                {
                    Check(operation, state, (state.GetRecursivelyReferencedFragments(operation) ?? []).Prepend<ASTNode>(operation)
                        .SelectMany(part => places[part]));
                }
            })));
    }

    private static void Check(GraphQLOperationDefinition operation, ValidationContext context, IEnumerable<VariablePlace> places)
    {
        foreach (var place in places)
        {
            // Without a type the argument or field does not exist, which is another rule's to report.
            if (place.Type is not null
                && operation.Variables!.Items.Find(declared => declared.Variable.Name.Value == place.Variable.Name.Value) is { } variable
                && variable.Type.GraphTypeFromType(context.Schema) is { } type
                && !Fits(variable, place))
            {
                var usage = new VariableUsage(place.Variable, place.Type, place.HasDefault, place.IsOneOf);
                context.ReportError(new VariablesInAllowedPositionError(context, variable, type, usage));
            }
        }
    }

    private static bool Fits(GraphQLVariableDefinition variable, VariablePlace place)
    {
        var isNullable = variable.Type is not GraphQLNonNullType;
        if (place.IsOneOf && isNullable)
        {
            return false;
        }

        if (place.Type is NonNullGraphType required && isNullable)
        {
            var hasDefault = place.HasDefault || variable.DefaultValue is not (null or GraphQLNullValue);
            return hasDefault && Fits(variable.Type, required.ResolvedType!);
        }

        return Fits(variable.Type, place.Type!);
    }

    private static bool Fits(GraphQLType variable, IGraphType place) => (variable, place) switch
    {
        (GraphQLNonNullType inner, NonNullGraphType required) => Fits(inner.Type, required.ResolvedType!),
        (_, NonNullGraphType) => false,
        (GraphQLNonNullType inner, _) => Fits(inner.Type, place),
        (GraphQLListType inner, ListGraphType list) => Fits(inner.Type, list.ResolvedType!),
        (GraphQLNamedType named, not ListGraphType) => named.Name.Value == place.Name,
        _ => false,
    };
}

using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Schema.Rules;

/// <summary>A variable stands only where its type fits. GraphQL.NET's own rule takes any two lists for equal that are not made of generic types.</summary>
internal sealed class VariablesFitTheirPlaces : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> _visitor = new(leave: (operation, context) =>
    {
        if (operation.Variables is not { Count: > 0 } || context.GetRecursiveVariables(operation) is not { } usages)
        {
            return;
        }

        foreach (var usage in usages)
        {
            // Without a type the argument or field does not exist, which is another rule's to report.
            if (usage.Type is not null
                && Definition(operation, usage) is { } variable
                && variable.Type.GraphTypeFromType(context.Schema) is { } type
                && !Fits(variable, usage))
            {
                context.ReportError(new VariablesInAllowedPositionError(context, variable, type, usage));
            }
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    private static GraphQLVariableDefinition? Definition(GraphQLOperationDefinition operation, VariableUsage usage) =>
        operation.Variables!.Items.Find(variable => variable.Variable.Name.Value == usage.Node.Name.Value);

    private static bool Fits(GraphQLVariableDefinition variable, VariableUsage usage)
    {
        var isNullable = variable.Type is not GraphQLNonNullType;
        if (usage.IsRequired && isNullable)
        {
            return false;
        }

        if (usage.Type is NonNullGraphType required && isNullable)
        {
            var hasDefault = usage.HasDefault || variable.DefaultValue is not (null or GraphQLNullValue);
            return hasDefault && Fits(variable.Type, required.ResolvedType!);
        }

        return Fits(variable.Type, usage.Type);
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

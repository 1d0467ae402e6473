using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>A variable's default value fits its type. GraphQL.NET's own rule ends in a fault where the type is no input type, which is
/// another rule's to report.</summary>
internal sealed class DefaultsFitTheirVariables : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLVariableDefinition> _visitor = new((variable, context) =>
    {
        if (variable.DefaultValue is { } value
            && variable.Type.GraphTypeFromType(context.Schema) is { } type
            && type.IsInputType()
            && context.IsValidLiteralValue(type, value) is { } error)
        {
            var fault = InputFaults.OfLiteral(type, value, "$" + variable.Variable.Name.StringValue) ?? error;
            context.ReportError(new DefaultValuesOfCorrectTypeError(context, variable, type, fault));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);
}

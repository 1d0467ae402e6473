using GraphQL.Validation;
using GraphQL.Validation.Errors;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// The literals given as arguments fit their types. The verdict is GraphQL.NET's; what is said of it names what would fit.
/// </summary>
internal sealed class ArgumentsFitTheirTypes : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLArgument> _visitor = new((argument, context) =>
    {
        if (context.TypeInfo.GetArgument()?.ResolvedType is { } type && context.IsValidLiteralValue(type, argument.Value) is { } fault)
        {
            context.ReportError(new ArgumentsOfCorrectTypeError(
                context, argument, InputFaults.OfLiteral(type, argument.Value, argument.Name.StringValue) ?? fault));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);
}

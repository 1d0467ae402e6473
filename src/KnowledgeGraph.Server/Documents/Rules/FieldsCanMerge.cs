using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>Fields that come under one name can be merged. GraphQL.NET's own rule compares every two fields, and does not see that two
/// object types never meet where the field around them is a list or never null.</summary>
internal sealed class FieldsCanMerge : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> _visitor = new((operation, context) =>
    {
        IObjectGraphType? root = operation.Operation switch
        {
            OperationType.Mutation => context.Schema.Mutation,
            OperationType.Subscription => context.Schema.Subscription,
            _ => context.Schema.Query,
        };
        if (root is not null && new FieldMerge(context.Schema, context.Document).FindConflict(operation.SelectionSet, root) is { } conflict)
        {
            context.ReportError(new ValidationError(
                context.Document.Source,
                "5.3.2",
                $"Fields '{conflict.Name}' conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this "
                    + "was intentional.",
                conflict.First,
                conflict.Second));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);
}

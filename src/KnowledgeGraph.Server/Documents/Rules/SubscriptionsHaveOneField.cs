using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// A subscription has one field at its root, not of introspection, and no condition on it (5.2.4.1 of September 2025). GraphQL.NET's own
/// rule knows nothing of conditions, and does not see that a field written twice is one.
/// </summary>
internal sealed class SubscriptionsHaveOneField : ValidationRuleBase
{
    private const string Number = "5.2.4.1";

    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> _visitor = new((operation, context) =>
    {
        if (operation.Operation != OperationType.Subscription)
        {
            return;
        }

        var selections = new List<(ASTNode Node, IGraphType? Parent)>();
        new WrittenSelections(context.Schema, context.Document).AddTo(selections, operation.SelectionSet, context.Schema.Subscription, []);
        var fields = selections.Select(selection => selection.Node).OfType<GraphQLField>().ToList();
        var conditions = selections.SelectMany(selection => ((IHasDirectivesNode)selection.Node).Directives?.Items ?? [])
            .Where(directive => directive.Name.StringValue is SelectionSyntax.Skip or SelectionSyntax.Include).ToList();
        var name = operation.Name is { } given ? $"Subscription '{given.StringValue}'" : "An anonymous subscription";
        if (conditions.Count > 0)
        {
            context.ReportError(new ValidationError(
                context.Document.Source, Number, $"{name} may not have @skip or @include on its root fields.", [.. conditions]));
        }
        else if (fields.DistinctBy(field => field.ResponseName()).Skip(1).ToArray() is { Length: > 0 } others)
        {
            context.ReportError(
                new ValidationError(context.Document.Source, Number, $"{name} must select only one root field.", others));
        }
        else if (fields.Find(field => field.Name.StringValue.StartsWith("__", StringComparison.Ordinal)) is { } introspection)
        {
            context.ReportError(new ValidationError(
                context.Document.Source, Number, $"{name} must not select an introspection field at its root.", introspection));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);
}

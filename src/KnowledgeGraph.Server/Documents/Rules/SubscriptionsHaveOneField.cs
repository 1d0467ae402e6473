using GraphQL.Validation;
using GraphQLParser;
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

        var (fields, conditions) = (new List<GraphQLField>(), new List<GraphQLDirective>());
        Collect(context.Document, operation.SelectionSet, fields, conditions, []);
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

    private static void Collect(
        GraphQLDocument document,
        GraphQLSelectionSet set,
        List<GraphQLField> fields,
        List<GraphQLDirective> conditions,
        HashSet<string> spread)
    {
        foreach (var selection in set.Selections)
        {
            var directives = ((IHasDirectivesNode)selection).Directives?.Items ?? [];
            conditions.AddRange(
                directives.Where(directive => directive.Name.StringValue is SelectionSyntax.Skip or SelectionSyntax.Include));
            switch (selection)
            {
                case GraphQLField field:
                    fields.Add(field);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(document, inline.SelectionSet, fields, conditions, spread);
                    break;
                case GraphQLFragmentSpread named when spread.Add(named.FragmentName.Name.StringValue)
                    && document.FindFragmentDefinition(named.FragmentName.Name.Value) is { } fragment:
                    Collect(document, fragment.SelectionSet, fields, conditions, spread);
                    break;
            }
        }
    }
}

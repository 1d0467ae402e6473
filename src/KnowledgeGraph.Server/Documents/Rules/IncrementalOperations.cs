using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// Nothing is deferred or streamed at the root of a mutation or subscription, nor anywhere in a subscription unless it can be switched off.
/// </summary>
internal sealed class IncrementalOperations : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLOperationDefinition> _visitor = new((operation, context) =>
    {
        if (operation.Operation == OperationType.Query)
        {
            return;
        }

        var kind = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
        foreach (var directive in Found(operation.SelectionSet, context.Document, [], isRootOnly: true))
        {
            Report(context, "5.7.6", $"Directive '@{directive.Name.StringValue}' cannot be used at the root of a {kind}.", directive);
        }

        if (operation.Operation == OperationType.Subscription)
        {
            foreach (var directive in Found(operation.SelectionSet, context.Document, [], isRootOnly: false).Where(
                directive => !MayBeOff(directive)))
            {
                Report(
                    context,
                    "5.7.7",
                    $"Directive '@{directive.Name.StringValue}' cannot be used in a subscription unless its argument 'if' is false.",
                    directive);
            }
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    // The directives on the selections of a set: on its own fields alone, with fragments written out, or on all below it that is not sure
    // to be left out.
    private static IEnumerable<GraphQLDirective> Found(
        GraphQLSelectionSet set,
        GraphQLDocument document,
        HashSet<GraphQLFragmentDefinition> visited,
        bool isRootOnly)
    {
        foreach (var selection in set.Selections.Where(selection => isRootOnly || !MayBeLeftOut((IHasDirectivesNode)selection)))
        {
            foreach (var directive in ((IHasDirectivesNode)selection).Directives ?? Enumerable.Empty<GraphQLDirective>())
            {
                if (directive.Name.StringValue is IncrementalDirectives.Defer or IncrementalDirectives.Stream)
                {
                    yield return directive;
                }
            }

            var inner = selection switch
            {
                GraphQLField field => isRootOnly ? null : field.SelectionSet,
                GraphQLInlineFragment inline => inline.SelectionSet,
                GraphQLFragmentSpread spread when document.FindFragmentDefinition(spread.FragmentName.Name.Value) is { } fragment
                    && visited.Add(fragment) => fragment.SelectionSet,
                _ => null,
            };
            foreach (var directive in inner is null ? [] : Found(inner, document, visited, isRootOnly))
            {
                yield return directive;
            }
        }
    }

    private static bool MayBeOff(GraphQLDirective directive) =>
        directive.Arguments?.Find(IncrementalDirectives.Condition)?.Value is GraphQLVariable or GraphQLFalseBooleanValue;

    private static bool MayBeLeftOut(IHasDirectivesNode selection) =>
        (selection.Directives?.Find(SelectionSyntax.Skip) is { } skip && If(skip) is not GraphQLFalseBooleanValue)
        || (selection.Directives?.Find(SelectionSyntax.Include) is { } include && If(include) is not (null or GraphQLTrueBooleanValue));

    private static GraphQLValue? If(GraphQLDirective directive) => directive.Arguments?.Find(IncrementalDirectives.Condition)?.Value;

    private static void Report(ValidationContext context, string section, string message, ASTNode node) =>
        context.ReportError(new ValidationError(context.Document.Source, section, message, node));
}

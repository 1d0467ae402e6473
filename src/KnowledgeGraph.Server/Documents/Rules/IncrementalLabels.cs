using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>Every deferred fragment or streamed list has a label of its own, or none, and only lists are streamed.</summary>
internal sealed class IncrementalLabels : ValidationRuleBase
{
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var labels = new Dictionary<string, GraphQLDirective>();
        return new(new MatchingNodeVisitor<GraphQLDirective>((directive, found) =>
        {
            var name = directive.Name.StringValue;
            if (name is not (IncrementalDirectives.Defer or IncrementalDirectives.Stream))
            {
                return;
            }

            if (name == IncrementalDirectives.Stream
                && found.TypeInfo.GetFieldDef() is { ResolvedType: { } type } field
                && !IsList(type))
            {
                Report(found, "5.7.5", $"Directive '@stream' cannot be used on the field '{field.Name}', which is no list.", directive);
            }

            switch (directive.Arguments?.Find(IncrementalDirectives.Label)?.Value)
            {
                case null or GraphQLNullValue:
                    break;
                case GraphQLStringValue label when labels.TryAdd(label.Value.ToString(), directive):
                    break;
                case GraphQLStringValue label:
                    Report(
                        found,
                        "5.7.4",
                        "Labels of '@defer' and '@stream' must be unique in a document.",
                        labels[label.Value.ToString()],
                        directive);
                    break;
                default:
                    Report(found, "5.7.4", $"The label of '@{name}' must be written out as a string.", directive);
                    break;
            }
        }));
    }

    private static bool IsList(IGraphType type) => type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };

    private static void Report(ValidationContext context, string section, string message, params ASTNode[] nodes) =>
        context.ReportError(new ValidationError(context.Document.Source, section, message, nodes));
}

using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// An argument exists on the field or directive that it is given to. GraphQL.NET's own rule judges alike, and helps less.
/// </summary>
internal sealed class ArgumentsExist : ValidationRuleBase
{
    private static readonly MatchingNodeVisitor<GraphQLArgument> _visitor = new((argument, context) =>
    {
        var name = argument.Name.StringValue;
        switch (context.TypeInfo.GetAncestor(2))
        {
            case GraphQLField when context.TypeInfo.GetFieldDef() is { } field:
                Check(context, argument, name, field.Arguments, $"field '{field.Name}' of type '{context.TypeInfo.GetParentType()}'");
                break;
            case GraphQLDirective when context.TypeInfo.GetDirective() is { } directive:
                Check(context, argument, name, directive.Arguments, $"directive '{directive.Name}'");
                break;
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    private static void Check(ValidationContext context, GraphQLArgument argument, string name, QueryArguments? known, string owner)
    {
        if (known?.Find(argument.Name.Value) is null)
        {
            var names = (known ?? Enumerable.Empty<QueryArgument>()).Select(one => one.Name).ToList();
            var help = names.Count > 0 ? $"{Hints.DidYouMean(name, names)} It takes {Hints.List(names)}." : " It takes none.";
            context.ReportError(
                new ValidationError(context.Document.Source, "5.4.1", $"Unknown argument '{name}' on {owner}.{help}", argument));
        }
    }
}

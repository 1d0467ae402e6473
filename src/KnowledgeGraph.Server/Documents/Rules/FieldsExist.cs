using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>A field exists on the type that it is asked of. GraphQL.NET's own rule judges alike, and helps less.</summary>
internal sealed class FieldsExist : ValidationRuleBase
{
    // A type of more fields is not listed whole where a near name is there.
    private const int FewFields = 8;

    private static readonly MatchingNodeVisitor<GraphQLField> _visitor = new((field, context) =>
    {
        if (context.TypeInfo.GetParentType()?.GetNamedType() is { } type && context.TypeInfo.GetFieldDef() is null)
        {
            var name = field.Name.StringValue;
            context.ReportError(new ValidationError(
                context.Document.Source, "5.3.1", $"Cannot query field '{name}' on type '{type.Name}'.{Help(type, name)}", field));
        }
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(_visitor);

    private static string Help(IGraphType type, string name)
    {
        if (type is IAbstractGraphType some
            && some.PossibleTypes.Where(possible => possible.HasField(name)).Select(possible => possible.Name)
                .ToList() is { Count: > 0 } types)
        {
            return $" It is a field of {Hints.List(types)}: write ... on {types[0]} {{ {name} }}.";
        }

        if (type is not IComplexGraphType complex)
        {
            return string.Empty;
        }

        if (complex.Fields.Find("nodes")?.ResolvedType?.GetNamedType() is IComplexGraphType node && node.HasField(name))
        {
            return $" It is a field of {node.Name}: write nodes {{ {name} }}. {Listed(complex)}";
        }

        var known = Hints.FieldsOf(complex);
        var meant = Hints.DidYouMean(name, known);
        return meant.Length > 0 && known.Count > FewFields ? meant : $"{meant} {Listed(complex)}";
    }

    private static string Listed(IComplexGraphType type) => $"{type.Name} has {Hints.List(Hints.FieldsOf(type))}.";
}

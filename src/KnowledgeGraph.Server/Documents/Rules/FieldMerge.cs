using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Documents.Rules;

/// <summary>
/// Looks for fields of one operation that cannot be merged, in two passes over the merged selections, level by level: all fields under one
/// name must give values of one shape; those that may belong to one object must be the same field with the same arguments. Each pass meets
/// a field once for each place it is selected in, and not once for every other field.
/// </summary>
internal sealed class FieldMerge(ISchema schema, GraphQLDocument document)
{
    private readonly WrittenSelections _written = new(schema, document);

    public FieldConflict? FindConflict(GraphQLSelectionSet set, IObjectGraphType root)
    {
        var fields = Fields([(set, root)]);
        return FindShapes(fields) ?? FindFields(fields);
    }

    private FieldConflict? FindShapes(List<SelectedField> fields)
    {
        foreach (var sameName in fields.GroupBy(field => field.ResponseName))
        {
            var group = sameName.ToList();
            if (group.Count > 1 && group.Exists(field => field.Field.Directives?.Find(IncrementalDirectives.Stream) is not null))
            {
                return new FieldConflict(sameName.Key, "they have overlapping stream directives", group[0].Field, group[1].Field);
            }

            var first = group.Find(field => field.Type is not null);
            foreach (var other in group)
            {
                if (other.Type is not null && !HaveOneShape(first.Type!, other.Type))
                {
                    return new FieldConflict(
                        sameName.Key,
                        $"they return conflicting types {first.Type} and {other.Type}",
                        first.Field,
                        other.Field);
                }
            }

            if (FindShapes(Below(group)) is { } conflict)
            {
                return conflict;
            }
        }

        return null;
    }

    private FieldConflict? FindFields(List<SelectedField> fields)
    {
        foreach (var sameName in fields.GroupBy(field => field.ResponseName))
        {
            foreach (var group in Meeting([.. sameName]))
            {
                if (group.Select(other => Difference(group[0].Field, other.Field, sameName.Key))
                    .FirstOrDefault(found => found is not null) is { } different)
                {
                    return different;
                }

                if (FindFields(Below(group)) is { } conflict)
                {
                    return conflict;
                }
            }
        }

        return null;
    }

    // Fields of one object type meet, and those of interfaces meet them all.
    private static IEnumerable<List<SelectedField>> Meeting(List<SelectedField> fields)
    {
        var open = fields.FindAll(field => field.Parent is not IObjectGraphType);
        return open.Count == fields.Count
            ? [open]
            : fields.Where(field => field.Parent is IObjectGraphType).GroupBy(field => field.Parent!.Name)
                .Select(group => group.Concat(open).ToList());
    }

    private static FieldConflict? Difference(GraphQLField first, GraphQLField other, string name)
    {
        if (first.Name.Value != other.Name.Value)
        {
            return new FieldConflict(name, $"{first.Name.StringValue} and {other.Name.StringValue} are different fields", first, other);
        }

        return ArgumentText.Of(first) == ArgumentText.Of(other)
            ? null
            : new FieldConflict(name, "they have differing arguments", first, other);
    }

    private List<SelectedField> Below(List<SelectedField> group) => Fields(
        group.Where(field => field.Field.SelectionSet is not null)
            .Select(field => (field.Field.SelectionSet!, field.Type?.GetNamedType())));

    private List<SelectedField> Fields(IEnumerable<(GraphQLSelectionSet Set, IGraphType? Parent)> sets)
    {
        var all = new List<(ASTNode Node, IGraphType? Parent)>();
        var spread = new HashSet<GraphQLFragmentDefinition>();
        foreach (var (set, parent) in sets)
        {
            _written.AddTo(all, set, parent, spread);
        }

        return
        [
            .. from selection in all
               let field = selection.Node as GraphQLField
               where field is not null
               select new SelectedField(field, selection.Parent, schema.FieldOf(selection.Parent, field)?.ResolvedType),
        ];
    }

    private static bool HaveOneShape(IGraphType a, IGraphType b) => (a, b) switch
    {
        (NonNullGraphType x, NonNullGraphType y) => HaveOneShape(x.ResolvedType!, y.ResolvedType!),
        (NonNullGraphType, _) or (_, NonNullGraphType) => false,
        (ListGraphType x, ListGraphType y) => HaveOneShape(x.ResolvedType!, y.ResolvedType!),
        (ListGraphType, _) or (_, ListGraphType) => false,
        _ => a.Name == b.Name || (!IsLeaf(a) && !IsLeaf(b)),
    };

    private static bool IsLeaf(IGraphType type) => type is ScalarGraphType;
}

using GraphQL.Types;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

/// <summary>The filter and order inputs of every shape, under the names that Hot Chocolate would give them.</summary>
internal static class FilterInputs
{
    public const string TermOperations = "OntologyTermOperationFilterInput";

    /// <summary>Adds them to a schema.</summary>
    public static void Register(ISchema schema, IReadOnlyList<FilterShape> listed, IReadOnlyList<FilterShape> parts)
    {
        List<FilterShape> shapes = [.. listed, .. parts];
        schema.RegisterType(new SortDirectionType());
        schema.RegisterType(new DescendantOfInputType());
        schema.RegisterType(new TermOperationsInputType());
        schema.RegisterType(new PhenotypeSetInputType());
        foreach (var shape in shapes)
        {
            schema.RegisterType(new FilterInputType(shape));
        }

        foreach (var shape in listed)
        {
            schema.RegisterType(new SortInputType(shape));
        }

        foreach (var shape in shapes.SelectMany(shape => shape.Fields).OfType<LinksField>().Select(links => links.LinkShape()).Distinct())
        {
            schema.RegisterType(new ListInputType("ListFilterInputTypeOf" + NameOf(shape), shape.Description, NameOf(shape)));
        }

        schema.RegisterType(new ListInputType("ListStringOperationFilterInput", "texts", OperationsOf(FilterKind.Text)));
        var values = shapes.SelectMany(shape => shape.Fields).OfType<ScalarField>().ToList();
        foreach (var kind in values.DistinctBy(value => TypeOf(value)))
        {
            schema.RegisterType(new OperationsInputType(OperationsOf(kind), kind.Kind, TypeOf(kind)));
        }
    }

    public static string NameOf(FilterShape shape) => shape.Name + "FilterInput";

    public static string SortNameOf(FilterShape shape) => shape.Name + "SortInput";

    /// <summary>The input that asks for a field.</summary>
    public static string InputOf(FilterField field) => field switch
    {
        ScalarField value => OperationsOf(value),
        TextListField => "ListStringOperationFilterInput",
        LinksField links => "ListFilterInputTypeOf" + NameOf(links.LinkShape()),
        RecordField record => NameOf(record.RecordShape()),
        TermField => TermOperations,
        TermSetField => PhenotypeSetInputType.TypeName,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such field"),
    };

    /// <summary>A list of a type that is never null inside.</summary>
    public static ListGraphType ListOf(string type) => new(new NonNullGraphType(new GraphQLTypeReference(type)));

    private static string OperationsOf(ScalarField value) =>
        value.Kind == FilterKind.Enumeration ? value.ValueType.Name + "OperationFilterInput" : OperationsOf(value.Kind);

    private static string OperationsOf(FilterKind kind) => TypeOf(kind) + "OperationFilterInput";

    private static string TypeOf(ScalarField value) => value.Kind == FilterKind.Enumeration ? value.ValueType.Name : TypeOf(value.Kind);

    private static string TypeOf(FilterKind kind) => kind switch
    {
        FilterKind.Text => "String",
        FilterKind.WholeNumber => "Int",
        FilterKind.RealNumber => "Float",
        FilterKind.Boolean => "Boolean",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of value"),
    };
}

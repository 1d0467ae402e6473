using System.Text;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Operations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Execution;

/// <summary>One field of a reply, with all that can be known of it before a request.</summary>
internal sealed class PlannedField(
    OperationPlan plan,
    int id,
    Selection selection,
    GraphQLField syntax,
    IObjectGraphType parent)
{
    private PlannedObject? _last;

    /// <summary>Tells the plan's fields apart.</summary>
    public int Id { get; } = id;

    public string ResponseName { get; } = selection.ResponseName;

    /// <summary><c>"name":</c></summary>
    public byte[] NamePart { get; } = Encoding.UTF8.GetBytes($"\"{selection.ResponseName}\":");

    /// <summary>The first place that asks for it.</summary>
    public GraphQLField Syntax { get; } = syntax;

    public FieldType Definition { get; } = selection.Field;

    public IObjectGraphType Parent { get; } = parent;

    public ValueShape Shape { get; } = ValueShape.Of(selection.Field.ResolvedType!);

    /// <summary>Reads the value off its source; null where the field needs its context.</summary>
    public Func<object, object?>? Read { get; } =
        RefusedStream.MayBe(syntax) ? null : selection.Field.GetMetadata<Func<object, object?>?>(SourceReader.Key, defaultValue: null);

    /// <summary>The column that holds its texts; null where there is none.</summary>
    public Func<GraphImage, Utf8Column>? Column { get; } =
        selection.Field.GetMetadata<Func<GraphImage, Utf8Column>?>(SourceReader.ColumnKey, defaultValue: null);

    public IFieldResolver Resolver { get; } = RefusedStream.MayBe(syntax)
        ? new StreamedListResolver(selection.Field.Resolver ?? NameFieldResolver.Instance)
        : selection.Field.Resolver ?? NameFieldResolver.Instance;

    /// <summary>Arguments where the document gives none.</summary>
    public IDictionary<string, ArgumentValue>? DefaultArguments { get; } =
        ExecutionHelper.GetArguments(selection.Field.Arguments, null, null, plan.Operation.Document.Syntax, syntax, null);

    /// <summary>Resolved after all other fields of the root.</summary>
    public bool IsLast { get; } = LastFields.IsLast(selection.Field);

    /// <summary>A loader has been seen to stand behind it.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Its value takes work, so that a request works it out once.</summary>
    public bool IsCostly { get; } = CostMetadata.IsCostly(selection.Field);

    /// <summary>The selection on an object of a type.</summary>
    public PlannedObject SelectionOn(IObjectGraphType type)
    {
        var last = _last;
        if (last?.Type == type)
        {
            return last;
        }

        return _last = plan.ObjectOf(selection.Selections!, type);
    }

    /// <summary>
    /// The selection on each object of a list, where it is columns alone; null where it is not, or cannot be told: the objects have no
    /// value.
    /// </summary>
    public PlannedObject? ColumnsOn(IObjectGraphType type)
    {
        try
        {
            return SelectionOn(type) is { Columns: not null } columns ? columns : null;
        }
        catch (ExecutionError)
        {
            return null;
        }
    }
}

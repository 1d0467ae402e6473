using System.Text;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Execution;

/// <summary>One field of a reply, with all that can be known of it before a request.</summary>
internal sealed class PlannedField(
    OperationPlan plan,
    int id,
    string responseName,
    GraphQLField syntax,
    FieldType definition,
    IObjectGraphType parent)
{
    private readonly List<GraphQLSelectionSet> _selections = [];
    private PlannedObject? _last;

    /// <summary>Tells the plan's fields apart.</summary>
    public int Id { get; } = id;

    public string ResponseName { get; } = responseName;

    /// <summary><c>"name":</c></summary>
    public byte[] NamePart { get; } = Encoding.UTF8.GetBytes($"\"{responseName}\":");

    /// <summary>The first place in the document that asks for it.</summary>
    public GraphQLField Syntax { get; } = syntax;

    public FieldType Definition { get; } = definition;

    public IObjectGraphType Parent { get; } = parent;

    public ValueShape Shape { get; } = ValueShape.Of(definition.ResolvedType!);

    /// <summary>Reads the value off its source; null where the field needs its context.</summary>
    public Func<object, object?>? Read { get; } = definition.GetMetadata<Func<object, object?>?>(SourceReader.Key, defaultValue: null);

    /// <summary>The column that holds its texts; null where there is none.</summary>
    public Func<GraphImage, Utf8Column>? Column { get; } =
        definition.GetMetadata<Func<GraphImage, Utf8Column>?>(SourceReader.ColumnKey, defaultValue: null);

    public IFieldResolver Resolver { get; } = definition.Resolver ?? NameFieldResolver.Instance;

    /// <summary>Arguments where the document gives none.</summary>
    public IDictionary<string, ArgumentValue>? DefaultArguments { get; } =
        ExecutionHelper.GetArguments(definition.Arguments, null, null, plan.Document, syntax, null);

    /// <summary>Resolved after all other fields of the root.</summary>
    public bool IsLast { get; } = LastFields.IsLast(definition);

    /// <summary>A loader has been seen to stand behind it.</summary>
    public bool IsLoaded { get; set; }

    /// <summary>Its value takes work, so that a request works it out once.</summary>
    public bool IsCostly { get; } = CostMetadata.IsCostly(definition);

    public void Add(GraphQLSelectionSet? selection)
    {
        if (selection is not null)
        {
            _selections.Add(selection);
        }
    }

    /// <summary>The selection on an object of a type.</summary>
    public PlannedObject SelectionOn(IObjectGraphType type)
    {
        var last = _last;
        if (last?.Type == type)
        {
            return last;
        }

        return _last = plan.ObjectOf(this, type, _selections);
    }

    /// <summary>
    /// The selection on each object of a list, where it is columns alone; null where it is not, or cannot be told: the objects have no
    /// value.
    /// </summary>
    public PlannedObject? ColumnsOn(IObjectGraphType type)
    {
        try
        {
            return SelectionOn(type) is { Columns: not null } selection ? selection : null;
        }
        catch (ExecutionError)
        {
            return null;
        }
    }
}

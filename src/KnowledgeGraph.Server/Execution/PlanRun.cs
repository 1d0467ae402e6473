using System.Collections;
using System.Globalization;
using System.Text;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Execution;
using GraphQL.Types;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Requests;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace KnowledgeGraph.Server.Execution;

/// <summary>
/// Runs a plan for one request, writing as it goes. What a loader must fetch first is noted and the rest written past it; then all of it is
/// fetched at once and the writing done again, as often as loaders stand behind loaders. The image never changes, so each pass finds the
/// same; values that take work are kept from pass to pass.
/// </summary>
internal sealed class PlanRun(OperationPlan plan, ExecutionContext context, JsonBuffer json)
{
    private static readonly object _notYet = new();

    private readonly List<ExecutionError> _errors = [];
    private readonly KeptValues _values = new();
    private readonly GivenPages? _pages = (context.UserContext as RequestContext)?.Pages;
    private (PlannedField? Field, int Index)[] _path = new (PlannedField?, int)[32];
    private int _depth;
    private (PlannedField? Field, IDictionary<string, ArgumentValue>? Values) _lastArguments;

    public ExecutionContext Context => context;

    /// <summary>The errors so far.</summary>
    public IReadOnlyList<ExecutionError> Errors => _errors;

    /// <summary>A field's arguments, coerced; the items of a list ask for those of the same field one after the other.</summary>
    public IDictionary<string, ArgumentValue>? ArgumentsOf(PlannedField field)
    {
        if (_lastArguments.Field != field)
        {
            var isGiven = context.ArgumentValues?.ContainsKey(field.Syntax) is true;
            _lastArguments = (field, isGiven ? context.ArgumentValues![field.Syntax] : field.DefaultArguments);
        }

        return _lastArguments.Values;
    }

    /// <summary>Writes the reply's data; false where a required root field has no value, so that there is none.</summary>
    public async Task<bool> WriteAsync()
    {
        while (true)
        {
            json.ReturnTo(0);
            _errors.Clear();
            _depth = 0;
            var hasData = WriteRoot(plan.Root, context.RootValue);
            if (!_values.AreAwaited)
            {
                return hasData;
            }

            await _values.LoadAsync(MustEnd, context.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Where the field being resolved stands in the reply.</summary>
    public IEnumerable<object> Path()
    {
        var steps = new object[_depth];
        for (var step = 0; step < _depth; step++)
        {
            steps[step] = _path[step].Field is { } field ? field.ResponseName : _path[step].Index;
        }

        return steps;
    }

    // Fields that report on the others are written after them, and moved to the place that the document gives them.
    private bool WriteRoot(PlannedObject selection, object? source)
    {
        if (!Array.Exists(selection.Fields, field => field.IsLast))
        {
            return WriteObject(selection, source);
        }

        var places = new Stack<(PlannedField Field, int Place)>();
        json.Byte((byte)'{');
        foreach (var field in selection.Fields)
        {
            if (json.Position > 1)
            {
                json.Byte((byte)',');
            }

            json.Raw(field.NamePart);
            if (field.IsLast)
            {
                places.Push((field, json.Position));
            }
            else if (!WriteEntered(field, source))
            {
                return false;
            }
        }

        json.Byte((byte)'}');
        // The last place first, so that those before it stay where they are.
        foreach (var (field, place) in places)
        {
            var end = json.Position;
            if (!WriteEntered(field, source))
            {
                return false;
            }

            json.MoveTail(end, place);
        }

        return true;
    }

    private bool WriteEntered(PlannedField field, object? source)
    {
        Enter(field, 0);
        if (_pages is not null && source is IGivenPage page)
        {
            _pages.Add(Path(), field.Definition.Name, page);
        }

        if (!WriteField(field, source))
        {
            return false;
        }

        _depth--;
        return true;
    }

    // False: a required field has no value, so the object has none.
    private bool WriteObject(PlannedObject selection, object? source)
    {
        json.Byte((byte)'{');
        var isFirst = true;
        foreach (var field in selection.Fields)
        {
            if (!isFirst)
            {
                json.Byte((byte)',');
            }

            isFirst = false;
            json.Raw(field.NamePart);
            if (field.Column is { } column && source is EntityNode node && column(node.Graph).Utf8(node.Row) is { IsEmpty: false } text)
            {
                json.Text(text);
                continue;
            }

            if (!WriteEntered(field, source))
            {
                return false;
            }
        }

        json.Byte((byte)'}');
        return true;
    }

    private bool WriteField(PlannedField field, object? source)
    {
        var (start, depth) = (json.Position, _depth);
        try
        {
            var value = Resolve(field, source);
            if (ReferenceEquals(value, _notYet) || WriteValue(field, field.Shape, value))
            {
                return true;
            }
        }
        catch (Exception fault) when (!MustEnd(fault))
        {
            _depth = depth;
            Report(field, fault);
        }

        return WriteNull(field.Shape, start, depth);
    }

    private bool WriteNull(ValueShape shape, int start, int depth)
    {
        json.ReturnTo(start);
        _depth = depth;
        if (shape.IsRequired)
        {
            return false;
        }

        json.Raw("null"u8);
        return true;
    }

    private bool WriteValue(PlannedField field, ValueShape shape, object? value)
    {
        if (value is null)
        {
            if (shape.IsRequired)
            {
                throw new InvalidOperationException($"{field.Parent.Name}.{field.Definition.Name} is required and has no value");
            }

            json.Raw("null"u8);
            return true;
        }

        if (shape.Leaf is { } leaf)
        {
            leaf.Write(json, value);
            return true;
        }

        if (shape.Item is { } item)
        {
            return value is PageNodes nodes && item.Object is { } nodeType && field.ColumnsOn(nodeType) is { } selection
                ? WriteNodes(field, item, selection, nodes)
                : WriteList(field, item, (IEnumerable)value);
        }

        var type = shape.Object ?? shape.Abstract!.GetObjectType(value, context.Schema)
            ?? throw new InvalidOperationException($"{value.GetType().Name} is of no type of {field.Definition.ResolvedType}");
        return WriteObject(field.SelectionOn(type), value);
    }

    private bool WriteList(PlannedField field, ValueShape shape, IEnumerable items)
    {
        json.Byte((byte)'[');
        var index = 0;
        // Lists that the engine makes of its schema can only be read by index.
        foreach (var item in items is IList list ? Enumerable.Range(0, list.Count).Select(place => list[place]) : items)
        {
            if (!WriteNext(field, shape, item, index++))
            {
                return false;
            }
        }

        json.Byte((byte)']');
        return true;
    }

    private bool WriteNext(PlannedField field, ValueShape shape, object? item, int index)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (index > 0)
        {
            json.Byte((byte)',');
        }

        Enter(null, index);
        if (!WriteItem(field, shape, item))
        {
            return false;
        }

        _depth--;
        return true;
    }

    // Records from which only columns are asked for, as in most long lists.
    private bool WriteNodes(PlannedField field, ValueShape shape, PlannedObject selection, PageNodes nodes)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var columns = Array.ConvertAll(selection.Columns!, column => column(nodes.Graph));
        json.Byte((byte)'[');
        for (var index = 0; index < nodes.Count; index++)
        {
            if (index > 0)
            {
                json.Byte((byte)',');
            }

            if (selection.TryWriteRow(json, columns, nodes.RowAt(index)))
            {
                continue;
            }

            Enter(null, index);
            if (!WriteItem(field, shape, nodes[index]))
            {
                return false;
            }

            _depth--;
        }

        json.Byte((byte)']');
        return true;
    }

    private bool WriteItem(PlannedField field, ValueShape shape, object? item)
    {
        var (start, depth) = (json.Position, _depth);
        try
        {
            if (WriteValue(field, shape, item))
            {
                return true;
            }
        }
        catch (Exception fault) when (!MustEnd(fault))
        {
            _depth = depth;
            Report(field, fault);
        }

        return WriteNull(shape, start, depth);
    }

    private object? Resolve(PlannedField field, object? source)
    {
        var place = field.IsLoaded || field.IsCostly ? Place() : null;
        if (place is not null && _values.TryGet(place, out var kept))
        {
            return kept;
        }

        try
        {
            var value = field.Read is { } read && source is not null ? read(source) : ResolveInContext(field, source);
            if (value is IDataLoaderResult later)
            {
                field.IsLoaded = true;
                _values.Await(place ?? Place(), later);
                return _notYet;
            }

            return field.IsCostly ? _values.Keep(place!, field.Shape, value) : value;
        }
        catch (Exception fault) when (field.IsCostly && !MustEnd(fault))
        {
            _values.Fail(place!, fault);
            throw;
        }
    }

    private object? ResolveInContext(PlannedField field, object? source)
    {
        var resolving = field.Resolver.ResolveAsync(new PlannedFieldContext(this, field, source));
        return resolving.IsCompleted ? resolving.GetAwaiter().GetResult() : new Deferred<object?>(_ => resolving.AsTask());
    }

    private void Report(PlannedField field, Exception fault)
    {
        var error = fault as ExecutionError ?? Unhandled(field, fault);
        error.Path = Path();
        if (error.Locations is null or { Count: 0 })
        {
            // An error that occurred once is reported in each pass.
            error.AddLocation(GraphQLParser.Location.FromLinearPosition(context.Document.Source, field.Syntax.Location.Start));
        }

        _errors.Add(error);
    }

    private UnhandledError Unhandled(PlannedField field, Exception fault)
    {
        context.UnhandledExceptionDelegate(new UnhandledExceptionContext(context, null, fault));
        return new UnhandledError($"Error trying to resolve field '{field.ResponseName}'.", fault);
    }

    private bool MustEnd(Exception fault) =>
        fault is ReplyTooLargeException or WorkRefusedException
            || (fault is OperationCanceledException && context.CancellationToken.IsCancellationRequested);

    private void Enter(PlannedField? field, int index)
    {
        if (_depth == _path.Length)
        {
            Array.Resize(ref _path, _depth * 2);
        }

        _path[_depth++] = (field, index);
    }

    private string Place()
    {
        var place = new StringBuilder();
        for (var step = 0; step < _depth; step++)
        {
            place.Append('/').Append(CultureInfo.InvariantCulture, $"{_path[step].Field?.Id ?? _path[step].Index}");
        }

        return place.ToString();
    }
}

using GraphQL;
using GraphQL.Types;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>Writes random documents that fit a schema, or nearly: fields that come together by chance may not be mergeable.</summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Makes the choices.</param>
/// <param name="areNullable">Whether all variables are nullable ones in places that are not, inside of lists and objects as well.</param>
internal sealed class DocumentWriter(ISchema schema, Random random, bool areNullable = false)
{
    private const int MaxDepth = 4;

    public static readonly string[] Descriptions =
    [
        "\"Says it.\"", "\"\"", "\"\"\"On one line.\"\"\"", "\"\"\"\n  On \\\"\"\" several { lines },\n  # no "
            + "comment\n\"\"\"", "\"A gene: \\u{1F9EC}\"", "\"query Q { a } $x\"",
    ];

    private readonly IObjectGraphType[] _objects =
        [.. schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal))];

    private readonly InputWriter _literals = new(random);
    private WrittenDocument _document = new();
    private List<WrittenDocument.Variable> _variables = [];

    private InputWriter Inputs => areNullable ? new InputWriter(random, Nullable) : _literals;

    public WrittenDocument Write()
    {
        _document = new WrittenDocument();
        var operations = random.Next(10) == 0 ? 2 : 1;
        for (var i = 0; i < operations; i++)
        {
            var operation = new WrittenDocument.Part { Name = operations == 1 && random.Next(2) == 0 ? null : $"Q{i}" };
            _document.Parts.Add(operation);
            _variables = operation.Variables;
            if (random.Next(12) == 0)
            {
                operation.Keyword = "subscription";
                operation.Selections = random.Next(2) == 0
                    ? [Field(schema.Subscription!, MaxDepth)]
                    : Selections(schema.Subscription!, MaxDepth);
            }
            else
            {
                operation.Selections = Selections(schema.Query, MaxDepth);
                operation.IsShorthand = operation.Name is null && _variables.Count == 0 && random.Next(2) == 0;
            }
        }

        Describe();
        return _document;
    }

    private void Describe()
    {
        foreach (var part in _document.Parts)
        {
            part.Description = part.IsShorthand || random.Next(4) > 0 ? null : Pick(Descriptions);
            part.Variables.ForEach(variable => variable.Description = random.Next(4) > 0 ? null : Pick(Descriptions));
        }
    }

    private List<Selected> Selections(IGraphType type, int depth)
    {
        var selections = new List<Selected>();
        var count = 1 + random.Next(3);
        for (var i = 0; i < count; i++)
        {
            selections.Add(random.Next(10) switch
            {
                0 => Inline(type, depth),
                1 when _document.Fragments.Count() < 4 => Spread(type, depth),
                _ => Field(type, depth),
            });
        }

        return selections;
    }

    private Selected Inline(IGraphType type, int depth)
    {
        var narrower = random.Next(4) == 0 ? null : Narrower(type);
        var inline = new Selected { Condition = narrower?.Name, Selections = Selections(narrower ?? type, depth) };
        Direct(inline);
        return inline;
    }

    private Selected Spread(IGraphType type, int depth)
    {
        var narrower = Narrower(type);
        var fragment = new WrittenDocument.Part { Name = $"F{_document.Fragments.Count()}", Condition = narrower.Name };
        _document.Parts.Add(fragment);
        fragment.Selections = Selections(narrower, depth - 1);
        var spread = new Selected { Name = fragment.Name, IsSpread = true };
        Direct(spread);
        return spread;
    }

    private IGraphType Narrower(IGraphType type) => type switch
    {
        IAbstractGraphType some when random.Next(3) > 0 => Pick(some.PossibleTypes.ToArray<IGraphType>()),
        IObjectGraphType { ResolvedInterfaces.Count: > 0 } known when random
            .Next(3) == 0 => Pick(known.ResolvedInterfaces.ToArray<IGraphType>()),
        _ => type,
    };

    private Selected Field(IGraphType type, int depth)
    {
        var fields = ((IComplexGraphType)type).Fields.ToArray();
        if (depth <= 0)
        {
            fields = [.. fields.Where(field => field.ResolvedType!.GetNamedType() is not IComplexGraphType)];
        }

        if (fields.Length == 0 || random.Next(25) == 0)
        {
            return new Selected { Name = "__typename" };
        }

        var field = Pick(fields);
        var selected = new Selected { Name = field.Name, Alias = random.Next(4) == 0 ? Pick(["a", "b", "c", "d"]) : null };
        foreach (var argument in field.Arguments ?? Enumerable.Empty<QueryArgument>())
        {
            if (argument.ResolvedType is NonNullGraphType || random.Next(4) == 0)
            {
                selected.Arguments.Add((argument.Name, Value(argument.ResolvedType!, argument.DefaultValue is not null)));
            }
        }

        Direct(selected);
        if (field.ResolvedType!.GetNamedType() is IComplexGraphType composite)
        {
            selected.Selections = Selections(composite, depth - 1);
        }

        return selected;
    }

    private void Direct(Selected selected)
    {
        if (random.Next(12) == 0)
        {
            selected.Directives.Add(
                $"@{Pick(["skip", "include"])}(if: {Value(new NonNullGraphType(schema.AllTypes["Boolean"]!), hasDefault: false)})");
        }
    }

    // Fragments are used by the operation being written only, so that what they need can be declared there.
    private string Value(IGraphType type, bool hasDefault)
    {
        if (areNullable || random.Next(5) > 0 || _document.Operations.Count() > 1)
        {
            return Inputs.Literal(type);
        }

        var variable = new WrittenDocument.Variable { Name = $"v{_variables.Count}", Type = type.ToString()! };
        if (type is not NonNullGraphType && random.Next(3) == 0)
        {
            variable.Type += "!";
        }
        else if (type is NonNullGraphType && random.Next(4) == 0)
        {
            variable.Type = variable.Type[..^1];
            variable.Default = _literals.Literal(type);
        }
        else if (hasDefault && random.Next(3) == 0)
        {
            variable.Type = type.GetNamedType().Name;
        }

        _variables.Add(variable);
        return "$" + variable.Name;
    }

    private string? Nullable(IGraphType type)
    {
        if (type is not NonNullGraphType || random.Next(3) > 0 || _document.Operations.Count() > 1)
        {
            return null;
        }

        var name = $"v{_variables.Count}";
        _variables.Add(new WrittenDocument.Variable { Name = name, Type = type.ToString()![..^1], Default = _literals.Literal(type) });
        return "$" + name;
    }

    /// <summary>The name of some type that selections can be made of.</summary>
    public string AnyObject() => Pick(_objects).Name;

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}

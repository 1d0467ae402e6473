using System.Collections;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Execution;

/// <summary>A variable of a valid document: its type and default, looked up once.</summary>
internal sealed class KnownVariable
{
    private static readonly object _leftToEngine = new();

    private readonly GraphQLVariableDefinition _definition;
    private readonly string _name;
    private readonly IGraphType _type;
    private readonly object? _default;

    public KnownVariable(GraphQLVariableDefinition definition, ISchema schema)
    {
        _definition = definition;
        _name = definition.Variable.Name.StringValue;
        _type = definition.Type.GraphTypeFromType(schema)
            ?? throw new InvalidOperationException($"The type of ${_name} is not in the schema.");
        _default = definition.DefaultValue is { } value ? ExecutionHelper.CoerceValue(_type, value).Value : null;
    }

    /// <summary>The variable as a request gives it; null where it is at fault or of a form that is left to the engine.</summary>
    public Variable? ValueFor(Inputs given)
    {
        var variable = new Variable(_name, _definition);
        if (given.TryGetValue(_name, out var input))
        {
            // A null where none may be is found by the places that use the variable, which the engine looks at.
            if (input is null || Coerce(_type, input) is var value && ReferenceEquals(value, _leftToEngine))
            {
                return null;
            }

            variable.Value = value;
        }
        else if (_definition.DefaultValue is not null)
        {
            (variable.Value, variable.IsDefault) = (_default, true);
        }
        else if (_type is NonNullGraphType)
        {
            return null;
        }

        return variable;
    }

    private static object? Coerce(IGraphType type, object? input) => type switch
    {
        NonNullGraphType required => input is null ? _leftToEngine : Coerce(required.ResolvedType!, input),
        ScalarGraphType scalar => scalar.ParseValue(input),
        ListGraphType list => CoerceList(list.ResolvedType!, input),
        _ => _leftToEngine,
    };

    private static object? CoerceList(IGraphType type, object? input)
    {
        if (input is null)
        {
            return null;
        }

        // One value where a list belongs is a list of it.
        IList items = input is IList list ? list : new[] { input };
        var values = new object?[items.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = Coerce(type, items[index]);
            if (ReferenceEquals(values[index], _leftToEngine))
            {
                return _leftToEngine;
            }
        }

        return values;
    }
}

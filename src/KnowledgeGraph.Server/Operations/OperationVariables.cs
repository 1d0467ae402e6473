using GraphQL;
using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Operations;

/// <summary>
/// The values that an operation runs with: as JSON gave them where they were given, else as the document's defaults write them. The engine
/// makes values of the schema's types of them when the operation runs.
/// </summary>
internal sealed class OperationVariables(IReadOnlyDictionary<string, GraphQLValue?> defaults, Inputs given)
{
    /// <summary>Stands for a value that is not there, which is not the same as null.</summary>
    public static readonly object Absent = new();

    /// <summary>Those of an operation that declares none.</summary>
    public static OperationVariables None { get; } = new(new Dictionary<string, GraphQLValue?>(), Inputs.Empty);

    /// <summary>The values as the request gave them.</summary>
    public Inputs Given => given;

    /// <summary>The value of a literal or variable: null, absent, a literal, or a value read from JSON.</summary>
    public object? Resolve(object? value)
    {
        if (value is GraphQLVariable variable)
        {
            var name = variable.Name.StringValue;
            value = given.TryGetValue(name, out var found) ? found : defaults.GetValueOrDefault(name) ?? Absent;
        }

        return value is GraphQLNullValue ? null : value;
    }

    /// <summary>Whether a variable is null; one that is left out without a default is not.</summary>
    public bool IsNull(GraphQLVariable variable) => Resolve(variable) is null;

    /// <summary>Whether a condition is true; the engine refuses one that is not a Boolean.</summary>
    public bool IsTrue(GraphQLValue condition) => Resolve(condition) switch
    {
        GraphQLBooleanValue literal => literal is GraphQLTrueBooleanValue,
        bool value => value,
        _ => true,
    };
}

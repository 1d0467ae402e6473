using GraphQL;
using GraphQLParser.AST;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>
/// The values an operation runs with: as JSON gave them where they were given, else as the document's defaults write them.
/// </summary>
internal sealed class GivenVariables(IReadOnlyDictionary<string, GraphQLValue?> defaults, Inputs inputs, GraphImage? graph = null)
{
    /// <summary>The release that is asked; null where none is, so that nothing costs by what it holds.</summary>
    public GraphImage? Graph => graph;

    /// <summary>Stands for a value that is not there, which is not the same as null.</summary>
    public static readonly object Absent = new();

    /// <summary>The value of a literal or variable: null, absent, a literal, or a value read from JSON.</summary>
    public object? Resolve(object? value)
    {
        if (value is GraphQLVariable variable)
        {
            var name = variable.Name.StringValue;
            value = inputs.TryGetValue(name, out var given) ? given : defaults.GetValueOrDefault(name) ?? Absent;
        }

        return value is GraphQLNullValue ? null : value;
    }

    /// <summary>Whether a condition holds; the engine refuses one that is not a Boolean.</summary>
    public bool IsTrue(GraphQLValue condition) => Resolve(condition) switch
    {
        GraphQLBooleanValue literal => literal is GraphQLTrueBooleanValue,
        bool given => given,
        _ => true,
    };

    /// <summary>The size that a value gives: a number, or the length of a list; null if it gives none.</summary>
    public long? SizeOf(object? value) => Resolve(value) switch
    {
        null => null,
        int given => given,
        long given => given,
        GraphQLIntValue literal => long.TryParse(literal.Value.Span, out var number) ? number : OperationCost.Most,
        GraphQLListValue literal => literal.Values?.Count ?? 0,
        ICollection<object?> given => given.Count,
        // One item stands for a list of one.
        string or GraphQLStringValue => 1,
        _ => null,
    };
}

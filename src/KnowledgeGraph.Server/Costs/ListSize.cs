using GraphQLParser.AST;
using KnowledgeGraph.Server.Operations;

namespace KnowledgeGraph.Server.Costs;

/// <summary>How many items one field of a document gives, as its arguments say.</summary>
/// <param name="rule">How the field's size is told.</param>
/// <param name="values">The slicing arguments that are given, or have a default.</param>
/// <param name="fallback">The size where they say none.</param>
/// <param name="most">The largest size that counts.</param>
internal sealed class ListSize(ListSizeRule rule, IReadOnlyList<object> values, int fallback, long most)
{
    public ListSizeRule Rule => rule;

    public bool IsConstant { get; } = !values.OfType<GraphQLVariable>().Any();

    public long Evaluate(OperationVariables variables)
    {
        long? size = null;
        foreach (var value in values)
        {
            if (SizeOf(variables.Resolve(value)) is { } said && !(size > said))
            {
                size = said;
            }
        }

        return Math.Clamp(size ?? fallback, 0, most);
    }

    // A number, or the length of a list.
    private static long? SizeOf(object? value) => value switch
    {
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

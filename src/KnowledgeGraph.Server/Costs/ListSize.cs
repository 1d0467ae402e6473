using GraphQLParser.AST;

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

    public long Evaluate(GivenVariables variables)
    {
        long? size = null;
        foreach (var value in values)
        {
            if (variables.SizeOf(value) is { } said && !(size > said))
            {
                size = said;
            }
        }

        return Math.Clamp(size ?? fallback, 0, most);
    }
}

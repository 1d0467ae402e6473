using GraphQL.Types;

namespace KnowledgeGraph.IntegrationTests.Verdicts;

/// <summary>Writes random literals of input types.</summary>
/// <param name="random">Makes the choices.</param>
/// <param name="variable">Now and then gives something to stand in a literal's place; null: never.</param>
internal sealed class InputWriter(Random random, Func<IGraphType, string?>? variable = null)
{
    public string Literal(IGraphType type, int depth = 3)
    {
        if (variable?.Invoke(type) is { } written)
        {
            return written;
        }

        switch (type)
        {
            case NonNullGraphType required:
                return NotNull(required.ResolvedType!, depth);
            default:
                return random.Next(12) == 0 ? "null" : NotNull(type, depth);
        }
    }

    private string NotNull(IGraphType type, int depth) => type switch
    {
        // One item stands for a list of one.
        ListGraphType list when random.Next(5) == 0 => Literal(list.ResolvedType!, depth),
        ListGraphType list => "[" + string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Literal(list.ResolvedType!, depth)))
            + "]",
        EnumerationGraphType values => values.Values.ElementAt(random.Next(values.Values.Count)).Name,
        IInputObjectGraphType input => Object(input, depth),
        IntGraphType => random.Next(2) == 0 ? "7" : "-2147483648",
        FloatGraphType => Pick(["1", "-0.5", "2.5e3"]),
        BooleanGraphType => Pick(["true", "false"]),
        IdGraphType => Pick(["\"x\"", "7"]),
        _ => Pick(["\"x\"", "\"\"\"y\"\"\"", "\"\"", "\"\\u{1F9EC} \\u0041\""]),
    };

    private string Object(IInputObjectGraphType input, int depth)
    {
        var fields = input.Fields.Where(field =>
            field.ResolvedType is NonNullGraphType && field.DefaultValue is null
            || (random.Next(input.Fields.Count) < 2 && (depth > 0 || !IsObject(field.ResolvedType))));
        return "{" + string.Join(", ", fields.Select(field => $"{field.Name}: {Literal(field.ResolvedType!, depth - 1)}")) + "}";
    }

    private static bool IsObject(IGraphType? type)
    {
        while (type is IProvideResolvedType wrapped)
        {
            type = wrapped.ResolvedType;
        }

        return type is IInputObjectGraphType;
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];
}

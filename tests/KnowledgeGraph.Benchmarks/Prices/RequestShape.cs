namespace KnowledgeGraph.Benchmarks.Prices;

/// <summary>
/// A kind of request, told by the root field it is made of, the seed of its arguments and selections, and how often the field is asked for.
/// </summary>
/// <param name="Root">The root field, or one of the names of <see cref="ShapeGenerator"/>.</param>
/// <param name="Seed">Decides all the rest.</param>
/// <param name="Aliases">How often the field is asked for, each time with other values.</param>
internal sealed record RequestShape(string Root, int Seed, int Aliases)
{
    public override string ToString() => $"{Root} #{Seed} ×{Aliases}";
}

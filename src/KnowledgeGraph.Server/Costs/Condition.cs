using GraphQLParser.AST;

namespace KnowledgeGraph.Server.Costs;

/// <summary><c>@skip</c> or <c>@include</c> with a variable.</summary>
/// <param name="IsSkip">Whether a true value leaves the selection out.</param>
/// <param name="Variable">The variable.</param>
internal readonly record struct Condition(bool IsSkip, GraphQLVariable Variable)
{
    private string Key => (IsSkip ? "-" : "+") + Variable.Name.StringValue;

    /// <summary>A text that is the same for the same conditions.</summary>
    public static string KeyOf(Condition[] all) => all.Length == 0 ? string.Empty : string.Join(',', all.Select(one => one.Key));

    /// <summary>These conditions and some more, in one order and each once.</summary>
    public static Condition[] And(Condition[] some, IReadOnlyCollection<Condition> more) =>
        more.Count == 0 ? some : [.. some.Concat(more).DistinctBy(one => one.Key).OrderBy(one => one.Key, StringComparer.Ordinal)];

    public bool Holds(GivenVariables variables) => variables.IsTrue(Variable) != IsSkip;
}

namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>
/// The families of MeSH qualifiers that <c>[sh]</c> explodes, as NLM's MeSH tutorial gives them; any other qualifier means only itself.
/// </summary>
internal static class QualifierFamilies
{
    private static readonly Dictionary<string, HashSet<string>> Families = new(StringComparer.Ordinal)
    {
        ["therapeutic use"] = ["administration dosage", "adverse effects", "poisoning"],
        ["adverse effects"] = ["poisoning"],
    };

    /// <summary>The qualifiers below one, names folded; null where it has none.</summary>
    public static IReadOnlySet<string>? Of(string name) => Families.GetValueOrDefault(name);
}

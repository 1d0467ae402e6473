namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>
/// The scopes of the lists on the page of a disease, each as the schema names it. Where the disease itself has nothing of a kind, what is
/// stated of its family is more than nothing; each row says whose it is.
/// </summary>
internal sealed record FactScopes(string Features, string Genes, string Papers, string Definitions)
{
    /// <summary>The scope that the address asks for, of all lists; else those in which each list has something, if any has.</summary>
    public static FactScopes Of(PageVisit request, DiseaseScopesData.Counts? counts)
    {
        var wanted = FamilyScope.Wanted(request) ?? FamilyScope.Own;
        if (counts is null || FamilyScope.Wanted(request) is not null)
        {
            return new(wanted, wanted, wanted, wanted);
        }

        var (features, genes) = (FamilyScope.Instead(counts.Phenotypes), FamilyScope.Instead(counts.Genes));
        // Papers and definitions are not counted for the family: they are looked for where the rest has been found.
        var rest = genes ?? features ?? (counts.Parents.Count > 0 ? "WIDER" : FamilyScope.Own);
        return new(
            features ?? wanted,
            genes ?? wanted,
            counts.Citations.TotalCount == 0 ? rest : wanted,
            counts.Definitions.Count == 0 ? rest : wanted);
    }

    /// <summary>The variables of the page's operation.</summary>
    public (string Name, object? Value)[] Variables =>
        [("features", Features), ("genes", Genes), ("papers", Papers), ("definitions", Definitions)];
}

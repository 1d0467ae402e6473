namespace KnowledgeGraph.Core.Diseases;

/// <summary>The meaning of a validity for the relation between a disease and a gene.</summary>
public static class GeneValidities
{
    /// <summary>
    /// Whether a relation of this validity must not be shown as established: it is disputed, refuted, seen in animals only, or not known.
    /// </summary>
    public static bool IsDoubted(GeneValidity? validity) =>
        validity is GeneValidity.Disputed or GeneValidity.Refuted or GeneValidity.AnimalModelOnly or GeneValidity.NoKnown;
}

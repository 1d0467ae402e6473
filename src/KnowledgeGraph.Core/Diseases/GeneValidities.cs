namespace KnowledgeGraph.Core.Diseases;

/// <summary>What a validity means for the relation that it is of.</summary>
public static class GeneValidities
{
    /// <summary>Whether a relation of this validity may not be told as one: it is disputed, refuted, seen in animals only, or not known.</summary>
    public static bool IsDoubted(GeneValidity? validity) =>
        validity is GeneValidity.Disputed or GeneValidity.Refuted or GeneValidity.AnimalModelOnly or GeneValidity.NoKnown;
}

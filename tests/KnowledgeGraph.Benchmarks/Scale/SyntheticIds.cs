namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>Identifiers in the sources' spelling, from ranges that no authority has given out.</summary>
internal static class SyntheticIds
{
    private const int FirstPmid = 90_000_001;
    private const int FirstGene = 990_000_001;

    public static string Concept(int number) => $"C{9_000_001 + number:D7}";

    public static string Disease(int number) => $"MONDO:{9_000_001 + number:D7}";

    /// <summary>HPO's root and its branch of abnormalities are as they are, for body systems hang on them; the rest is made up.</summary>
    public static string Term(int number) => number switch
    {
        0 => "HP:0000001",
        1 => "HP:0000118",
        _ => $"HP:{9_000_001 + number:D7}",
    };

    public static int Gene(int number) => FirstGene + number;

    public static int Pmid(int paper) => FirstPmid + paper;

    public static string Name(int disease) => $"Synthetic disease {disease:D6}";
}

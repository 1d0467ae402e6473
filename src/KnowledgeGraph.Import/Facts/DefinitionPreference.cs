namespace KnowledgeGraph.Import.Facts;

/// <summary>The order of preference among sources for the definition of a disease; the lowest number comes first.</summary>
internal static class DefinitionPreference
{
    public const int MedGen = 0;
    public const int Mondo = 1;
    public const int Orphanet = 2;
    public const int DiseaseOntology = 3;
    public const int Ncit = 4;
}

namespace KnowledgeGraph.Import.Facts;

/// <summary>Whose definition of a disease is shown first: the lowest number.</summary>
internal static class DefinitionPreference
{
    public const int MedGen = 0;
    public const int Mondo = 1;
    public const int Orphanet = 2;
    public const int DiseaseOntology = 3;
    public const int Ncit = 4;
}

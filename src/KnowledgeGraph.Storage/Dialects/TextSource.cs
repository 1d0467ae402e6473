using KnowledgeGraph.Core.Search;

namespace KnowledgeGraph.Storage.Dialects;

/// <summary>The place of the texts of a section: a table and its column.</summary>
internal sealed record TextSource(TextSection Section, string Table, string Column)
{
    /// <summary>Every section's.</summary>
    public static IReadOnlyList<TextSource> All { get; } =
    [
        new(TextSection.DiseaseName, "disease", "name"),
        new(TextSection.DiseaseAcronym, "disease", "acronym"),
        new(TextSection.DiseaseSynonym, "disease_synonym", "name"),
        new(TextSection.GeneSymbol, "gene", "symbol"),
        new(TextSection.GeneName, "gene", "name"),
        new(TextSection.GeneSynonym, "gene_synonym", "name"),
        new(TextSection.PhenotypeName, "phenotype", "name"),
        new(TextSection.PhenotypeSynonym, "phenotype_synonym", "name"),
        new(TextSection.CitationTitle, "citation", "title"),
    ];
}

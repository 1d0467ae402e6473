namespace KnowledgeGraph.Core.Search;

/// <summary>The columns that can be searched. Stores keep the numbers, so a new one goes to the end.</summary>
public enum TextSection
{
    /// <summary>Names of diseases.</summary>
    DiseaseName,

    /// <summary>Acronyms of diseases.</summary>
    DiseaseAcronym,

    /// <summary>Synonyms of diseases.</summary>
    DiseaseSynonym,

    /// <summary>Symbols of genes.</summary>
    GeneSymbol,

    /// <summary>Full names of genes.</summary>
    GeneName,

    /// <summary>Synonyms of genes.</summary>
    GeneSynonym,

    /// <summary>Names of phenotypes.</summary>
    PhenotypeName,

    /// <summary>Synonyms of phenotypes.</summary>
    PhenotypeSynonym,

    /// <summary>Titles of papers.</summary>
    CitationTitle,

    /// <summary>Labels of phenotypes in other languages; in memory alone, like those that follow.</summary>
    PhenotypeTranslation,

    /// <summary>Definitions of diseases.</summary>
    DiseaseDefinition,

    /// <summary>Definitions of phenotypes.</summary>
    PhenotypeDefinition,
}

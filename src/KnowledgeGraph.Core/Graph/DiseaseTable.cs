using KnowledgeGraph.Core.Diseases;

namespace KnowledgeGraph.Core.Graph;

/// <summary>Columns of the diseases, in the order of CURIE.</summary>
public sealed class DiseaseTable
{
    /// <summary>Rows.</summary>
    public int Count => Curie.Count;

    /// <summary>Canonical identifier.</summary>
    public required Utf8Column Curie { get; init; }

    /// <summary>Preferred name.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>Usual abbreviation.</summary>
    public required Utf8Column Acronym { get; init; }

    /// <summary>UMLS semantic type.</summary>
    public required PooledColumn SemanticType { get; init; }

    /// <summary>Names of the modes of inheritance, joined; lists are ordered by this text.</summary>
    public required PooledColumn InheritanceText { get; init; }

    /// <summary>MedGen's number, bare.</summary>
    public required Utf8Column MedgenUid { get; init; }

    /// <summary>UMLS or NCBI concept id.</summary>
    public required Utf8Column ConceptId { get; init; }

    /// <summary>MONDO CURIE.</summary>
    public required Utf8Column MondoId { get; init; }

    /// <summary>Bare MIM number.</summary>
    public required Utf8Column OmimId { get; init; }

    /// <summary>ORPHA CURIE.</summary>
    public required Utf8Column OrphanetId { get; init; }

    /// <summary>Identifiers.</summary>
    public required IdentifierTable Identifiers { get; init; }

    /// <summary>Other names.</summary>
    public required SynonymTable Synonyms { get; init; }

    /// <summary>Definitions.</summary>
    public required DefinitionTable Definitions { get; init; }

    /// <summary>Modes of inheritance, as (disease, phenotype, …) rows in key order.</summary>
    public required DiseaseInheritance[] Inheritance { get; init; }

    /// <summary>Each disease's run of <see cref="Inheritance"/>.</summary>
    public required RowRanges InheritanceOf { get; init; }

    /// <summary>The prevalence figures of diseases, in key order.</summary>
    public required DiseasePrevalence[] Prevalence { get; init; }

    /// <summary>Each disease's run of <see cref="Prevalence"/>.</summary>
    public required RowRanges PrevalenceOf { get; init; }

    /// <summary>When diseases begin, in key order.</summary>
    public required DiseaseOnset[] Onset { get; init; }

    /// <summary>Each disease's run of <see cref="Onset"/>.</summary>
    public required RowRanges OnsetOf { get; init; }

    /// <summary>Outside pages that a source lists, in key order.</summary>
    public required DiseaseResource[] Resources { get; init; }

    /// <summary>Each disease's run of <see cref="Resources"/>.</summary>
    public required RowRanges ResourcesOf { get; init; }
}

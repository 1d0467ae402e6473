namespace KnowledgeGraph.Core.Graph;

/// <summary>Columns of the phenotype terms, in the order of CURIE.</summary>
public sealed class PhenotypeTable
{
    /// <summary>Rows.</summary>
    public int Count => Curie.Count;

    /// <summary>HPO id.</summary>
    public required Utf8Column Curie { get; init; }

    /// <summary>Label.</summary>
    public required Utf8Column Name { get; init; }

    /// <summary>UMLS or NCBI concept id.</summary>
    public required Utf8Column ConceptId { get; init; }

    /// <summary>MedGen's number, bare.</summary>
    public required Utf8Column MedgenUid { get; init; }

    /// <summary>UMLS semantic type.</summary>
    public required PooledColumn SemanticType { get; init; }

    /// <summary>Withdrawn by HPO.</summary>
    public required bool[] IsObsolete { get; init; }

    /// <summary>Row of the term to use instead; -1 for none.</summary>
    public required int[] ReplacedByRow { get; init; }

    /// <summary>Identifiers.</summary>
    public required IdentifierTable Identifiers { get; init; }

    /// <summary>Other names.</summary>
    public required SynonymTable Synonyms { get; init; }

    /// <summary>Labels in other languages.</summary>
    public required TranslationTable Translations { get; init; }

    /// <summary>Definitions.</summary>
    public required DefinitionTable Definitions { get; init; }

    /// <summary>The row of the term to use: the successor of a withdrawn term that has one, else the row itself.</summary>
    public int LiveRow(int row) => IsObsolete[row] && ReplacedByRow[row] is var next and >= 0 ? next : row;
}

namespace KnowledgeGraph.Core.Changes;

/// <summary>Who says something of the links of a release, and in short what.</summary>
public sealed class ReleaseStatements
{
    /// <summary>Disease – gene.</summary>
    public required StatementColumn DiseaseGenes { get; init; }

    /// <summary>Disease – phenotype.</summary>
    public required StatementColumn DiseasePhenotypes { get; init; }

    /// <summary>Gene – phenotype.</summary>
    public required StatementColumn GenePhenotypes { get; init; }

    /// <summary>Disease – paper; the lists that have a link are not among them.</summary>
    public required StatementColumn DiseaseCitations { get; init; }

    /// <summary>Gene – paper; the lists that have a link are not among them.</summary>
    public required StatementColumn GeneCitations { get; init; }
}

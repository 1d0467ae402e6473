namespace KnowledgeGraph.Core.Changes;

/// <summary>The sources that make statements about the links of a release, with a hash of each statement.</summary>
public sealed class ReleaseStatements
{
    /// <summary>Disease – gene.</summary>
    public required StatementColumn DiseaseGenes { get; init; }

    /// <summary>Disease – phenotype.</summary>
    public required StatementColumn DiseasePhenotypes { get; init; }

    /// <summary>Gene – phenotype.</summary>
    public required StatementColumn GenePhenotypes { get; init; }

    /// <summary>Disease – paper; without the lists that contain a link.</summary>
    public required StatementColumn DiseaseCitations { get; init; }

    /// <summary>Gene – paper; without the lists that contain a link.</summary>
    public required StatementColumn GeneCitations { get; init; }
}

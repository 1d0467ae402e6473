namespace KnowledgeGraph.Core.Diseases;

/// <summary>A link between a disease and a phenotype: present, or known to be absent. Its attributes sum up its statements.</summary>
public sealed class DiseasePhenotype
{
    /// <summary>Row key, dense from 1 in the order of disease, negation, frequency (highest first), phenotype.</summary>
    public int Id { get; set; }

    /// <summary>The disease.</summary>
    public int DiseaseId { get; set; }

    /// <summary>The phenotype.</summary>
    public int PhenotypeId { get; set; }

    /// <summary>True if the feature is known to be absent (qualifier NOT, or seen in 0 of n).</summary>
    public bool IsNegated { get; set; }

    /// <summary>One statement says that the feature is present, another that it is not: denied, or seen in none.</summary>
    public bool SourcesDisagree { get; set; }

    /// <summary>HPO annotation aspect: P phenotypic abnormality, C clinical course, M modifier, H past history.</summary>
    public required string Aspect { get; set; }

    /// <summary>Frequency as text: <c>3/7</c>, <c>45%</c> or an HPO frequency term's label.</summary>
    public string? FrequencyText { get; set; }

    /// <summary>Frequency between 0 and 1; of an HPO frequency term, its range's midpoint.</summary>
    public double? FrequencyRatio { get; set; }

    /// <summary>
    /// The number of patients who had the feature; with <see cref="FrequencyDenominator"/>, pooled over the sources that count.
    /// </summary>
    public int? FrequencyNumerator { get; set; }

    /// <summary>The number of patients who were examined.</summary>
    public int? FrequencyDenominator { get; set; }

    /// <summary>The HPO frequency term, if the source gives one.</summary>
    public int? FrequencyTermId { get; set; }

    /// <summary>Age of onset, a term below HP:0003674.</summary>
    public int? OnsetId { get; set; }

    /// <summary><c>MALE</c> or <c>FEMALE</c> where the feature is seen in one sex only.</summary>
    public string? Sex { get; set; }

    /// <summary>Keys of modifier terms (below HP:0012823), joined by <c>;</c>, ascending.</summary>
    public string? ModifierIds { get; set; }
}

using System.ComponentModel;

namespace KnowledgeGraph.Core.Graph;

/// <summary>The attribute columns of <see cref="DiseasePhenotypeLinks"/>, one value per link; handed over, not copied.</summary>
public sealed class DiseasePhenotypeColumns
{
    /// <summary>Known to be absent.</summary>
    public required bool[] IsNegated { get; init; }

    /// <summary>One statement says that the feature is present, another that it is not.</summary>
    public required bool[] SourcesDisagree { get; init; }

    /// <summary>HPO annotation aspect.</summary>
    public required char[] Aspect { get; init; }

    /// <summary>Between 0 and 1; NaN for none.</summary>
    public required double[] FrequencyRatio { get; init; }

    /// <summary>Frequency as text.</summary>
    public required PooledColumn FrequencyText { get; init; }

    /// <summary>Numerator; -1 for none.</summary>
    [DefaultValue(-1)]
    public required int[] FrequencyNumerator { get; init; }

    /// <summary>Denominator; -1 for none.</summary>
    [DefaultValue(-1)]
    public required int[] FrequencyDenominator { get; init; }

    /// <summary>Phenotype row of the frequency term; -1 for none.</summary>
    public required int[] FrequencyTermRow { get; init; }

    /// <summary>Phenotype row of the onset term; -1 for none.</summary>
    public required int[] OnsetRow { get; init; }

    /// <summary>MALE, FEMALE or null.</summary>
    public required PooledColumn Sex { get; init; }

    /// <summary>Phenotype rows of modifiers, for the few links that have any.</summary>
    public required Dictionary<int, int[]> ModifierRows { get; init; }
}

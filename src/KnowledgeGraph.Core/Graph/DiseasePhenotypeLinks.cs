namespace KnowledgeGraph.Core.Graph;

/// <summary>Disease (left) – phenotype (right): present phenotypes first, the most frequent first.</summary>
public sealed class DiseasePhenotypeLinks : LinkSet
{
    // No source counts ten million patients.
    private const int GivenDigits = 7;

    /// <summary>The aspect of phenotypic abnormalities.</summary>
    public const char Abnormality = 'P';

    private const int RatioSteps = 1_000_000;
    private const int NegatedOffset = 1 << 24;

    private readonly DiseasePhenotypeColumns _columns;

    /// <summary>Builds the set.</summary>
    public DiseasePhenotypeLinks(
        int diseaseCount,
        int phenotypeCount,
        int[] diseaseRows,
        int[] phenotypeRows,
        DiseasePhenotypeColumns columns)
        : base(diseaseCount, phenotypeCount, diseaseRows, phenotypeRows, SortKeys(columns)) => _columns = columns;

    /// <summary>True if the feature is known to be absent.</summary>
    public bool IsNegated(int link) => _columns.IsNegated[link];

    /// <summary>One statement says that the feature is present, another that it is not: denied, or seen in none.</summary>
    public bool SourcesDisagree(int link) => _columns.SourcesDisagree[link];

    /// <summary>HPO annotation aspect: P, C, M, H or I.</summary>
    public char Aspect(int link) => _columns.Aspect[link];

    /// <summary>
    /// True if a link is about a phenotypic abnormality, present or absent; course, severity and history are not abnormalities.
    /// </summary>
    public bool IsOfAbnormality(int link) => _columns.Aspect[link] == Abnormality;

    /// <summary>True if the link says that an abnormality is present: what scores and tests count.</summary>
    public bool IsFeature(int link) => !IsNegated(link) && IsOfAbnormality(link);

    /// <summary>Frequency between 0 and 1; null where none is stated.</summary>
    public float? FrequencyRatio(int link) => (float?)ExactFrequencyRatio(link);

    /// <summary>Frequency between 0 and 1, as the store has it; null where none is stated.</summary>
    public double? ExactFrequencyRatio(int link) => double.IsNaN(_columns.FrequencyRatio[link]) ? null : _columns.FrequencyRatio[link];

    /// <summary>
    /// Frequency between 0 and 1 as every answer and every export gives it, in seven digits: one number, by which they can be joined. Null
    /// where none is stated.
    /// </summary>
    public double? GivenFrequencyRatio(int link) => ExactFrequencyRatio(link) is { } ratio ? Math.Round(ratio, GivenDigits) : null;

    /// <summary>Frequency as text; null where none is stated.</summary>
    public string? FrequencyText(int link) => _columns.FrequencyText[link];

    /// <summary>The number of patients who had the feature; null if the sources do not count.</summary>
    public int? FrequencyNumerator(int link) => Optional(_columns.FrequencyNumerator[link]);

    /// <summary>The number of patients who were examined; null if the sources do not count.</summary>
    public int? FrequencyDenominator(int link) => Optional(_columns.FrequencyDenominator[link]);

    /// <summary>The row of the HPO frequency term; null where none is stated.</summary>
    public int? FrequencyTermRow(int link) => Optional(_columns.FrequencyTermRow[link]);

    /// <summary>The row of the onset term; null where none is stated.</summary>
    public int? OnsetRow(int link) => Optional(_columns.OnsetRow[link]);

    /// <summary>MALE, FEMALE or null.</summary>
    public string? Sex(int link) => _columns.Sex[link];

    /// <summary>Rows of modifier terms, ascending.</summary>
    public IReadOnlyList<int> ModifierRows(int link) => _columns.ModifierRows.TryGetValue(link, out var rows) ? rows : [];

    private static int? Optional(int value) => value < 0 ? null : value;

    private static int[] SortKeys(DiseasePhenotypeColumns columns)
    {
        var keys = new int[columns.IsNegated.Length];
        for (var link = 0; link < keys.Length; link++)
        {
            var ratio = (float)columns.FrequencyRatio[link];
            var byFrequency = float.IsNaN(ratio) ? RatioSteps + 1 : RatioSteps - (int)(ratio * RatioSteps);
            keys[link] = byFrequency + (columns.IsNegated[link] ? NegatedOffset : 0);
        }

        return keys;
    }
}

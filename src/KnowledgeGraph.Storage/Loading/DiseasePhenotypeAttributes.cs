using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Storage.Loading;

/// <summary>Collects the attributes of disease–phenotype links.</summary>
internal sealed class DiseasePhenotypeAttributes
{
    public const string Columns =
        "is_negated, aspect, frequency_ratio, frequency_text, frequency_numerator, frequency_denominator, frequency_term_id, onset_id, "
            + "sex, modifier_ids, sources_disagree";

    private readonly List<bool> _negated = [];
    private readonly List<bool> _disagreements = [];
    private readonly List<char> _aspects = [];
    private readonly List<double> _ratios = [];
    private readonly PooledColumnBuilder _texts = new();
    private readonly List<int> _numerators = [];
    private readonly List<int> _denominators = [];
    private readonly List<int> _terms = [];
    private readonly List<int> _onsets = [];
    private readonly PooledColumnBuilder _sexes = new();
    private readonly Dictionary<int, int[]> _modifiers = [];

    public void Add(IRow row, int firstColumn)
    {
        _negated.Add(row.Flag(firstColumn));
        _disagreements.Add(row.Flag(firstColumn + 10));
        _aspects.Add(row.RequiredText(firstColumn + 1)[0]);
        _ratios.Add(row.IsNull(firstColumn + 2) ? double.NaN : row.Double(firstColumn + 2));
        _texts.AddUtf8(row.Utf8(firstColumn + 3));
        _numerators.Add(row.Number(firstColumn + 4, missing: -1));
        _denominators.Add(row.Number(firstColumn + 5, missing: -1));
        _terms.Add(row.Row(firstColumn + 6));
        _onsets.Add(row.Row(firstColumn + 7));
        _sexes.AddUtf8(row.Utf8(firstColumn + 8));
        if (row.Text(firstColumn + 9) is { } modifiers)
        {
            _modifiers.Add(_negated.Count - 1, Array.ConvertAll(modifiers.Split(';'), key => int.Parse(key) - 1));
        }
    }

    public DiseasePhenotypeColumns Build() => new()
    {
        IsNegated = [.. _negated],
        SourcesDisagree = [.. _disagreements],
        Aspect = [.. _aspects],
        FrequencyRatio = [.. _ratios],
        FrequencyText = _texts.Build(),
        FrequencyNumerator = [.. _numerators],
        FrequencyDenominator = [.. _denominators],
        FrequencyTermRow = [.. _terms],
        OnsetRow = [.. _onsets],
        Sex = _sexes.Build(),
        ModifierRows = _modifiers,
    };
}

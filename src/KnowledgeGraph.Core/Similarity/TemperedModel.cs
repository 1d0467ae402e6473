using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The data of a release for the tempered likelihood ratio: the frequencies of terms, the scores of unreported phenotypes, and related
/// diseases.
/// </summary>
internal sealed class TemperedModel
{
    private readonly TermSpace _space;
    private readonly SparseRows _byProfile;
    private readonly Dictionary<int, List<int>> _deniedBy = [];

    /// <summary>Prepares the model of an image.</summary>
    /// <param name="graph">The image.</param>
    /// <param name="space">The image's terms.</param>
    /// <param name="profiles">The image's diseases.</param>
    /// <param name="parameters">The constants.</param>
    public TemperedModel(GraphImage graph, TermSpace space, PhenotypeProfiles profiles, TemperedParameters parameters)
        : this(space, profiles, parameters, new LikelihoodModel(space, profiles, parameters.Likelihood)) =>
        Related = RelatedDiseases.Of(graph, profiles, new AlikeDiseases(space, _byProfile, ByTerm, parameters), parameters);

    private TemperedModel(TermSpace space, PhenotypeProfiles profiles, TemperedParameters parameters, LikelihoodModel likelihood)
    {
        (_space, Parameters, Likelihood) = (space, parameters, likelihood);
        _byProfile = PropagatedFrequencies.Of(space, profiles, likelihood);
        ByTerm = _byProfile.Transposed(space.Count);
        AnnotationFrequencies = new float[profiles.Slots.Length];
        Untold = new float[profiles.Slots.Length];
        for (var annotation = 0; annotation < Untold.Length; annotation++)
        {
            AnnotationFrequencies[annotation] = likelihood.FrequencyOf(profiles, annotation);
            Untold[annotation] = likelihood.Untold(
                AnnotationFrequencies[annotation],
                space.Positions[profiles.SlotRows[profiles.Slots[annotation]]]);
        }

        var rows = new (int, float)[profiles.Count][];
        UntoldSums = new double[profiles.Count];
        for (var profile = 0; profile < rows.Length; profile++)
        {
            var annotations = Enumerable.Range(profiles.Starts[profile], profiles.Size(profile));
            rows[profile] = [.. annotations.Select(annotation => (profiles.Slots[annotation], Untold[annotation]))
                .OrderBy(one => one.Item1)];
            UntoldSums[profile] = rows[profile].Sum(one => (double)one.Item2);
            AddDenied(profiles, profile);
        }

        UntoldBySlot = SparseRows.Of(rows).Transposed(profiles.SlotRows.Length);
    }

    /// <summary>The constants.</summary>
    public TemperedParameters Parameters { get; }

    /// <summary>The likelihood ratio, which has the backgrounds.</summary>
    public LikelihoodModel Likelihood { get; }

    /// <summary>By position of a term, the profiles that have it, with their propagated frequencies.</summary>
    public SparseRows ByTerm { get; }

    /// <summary>The frequency of each annotation that is used in scores.</summary>
    public float[] AnnotationFrequencies { get; }

    /// <summary>The score of each annotation if its phenotype is not reported.</summary>
    public float[] Untold { get; }

    /// <summary>By profile, the sum of these scores over all annotations.</summary>
    public double[] UntoldSums { get; }

    /// <summary>By slot, the profiles that have it, with the score if it is not reported.</summary>
    public SparseRows UntoldBySlot { get; }

    /// <summary>The related diseases of each disease.</summary>
    public RelatedDiseases Related { get; private init; } = null!;

    /// <summary>The model of changed profiles; backgrounds stay those of the whole.</summary>
    public TemperedModel For(GraphImage graph, PhenotypeProfiles profiles, IReadOnlySet<int> changed)
    {
        var model = new TemperedModel(_space, profiles, Parameters, Likelihood);
        var alike = new AlikeDiseases(_space, model._byProfile, model.ByTerm, Parameters);
        return new TemperedModel(model, Related.For(graph, profiles, alike, Parameters, changed));
    }

    private TemperedModel(TemperedModel other, RelatedDiseases related)
    {
        (_space, _byProfile, _deniedBy) = (other._space, other._byProfile, other._deniedBy);
        (Parameters, Likelihood, ByTerm, Related) = (other.Parameters, other.Likelihood, other.ByTerm, related);
        (AnnotationFrequencies, Untold, UntoldSums, UntoldBySlot) = (other.AnnotationFrequencies, other.Untold, other.UntoldSums,
            other.UntoldBySlot);
    }

    /// <summary>The score of an excluded term for a disease that has it with this frequency.</summary>
    public double Missing(float frequency, bool isAnswer) =>
        Math.Log10(1 - ((isAnswer ? Parameters.AnswerTrust : Parameters.Likelihood.ExclusionTrust) * frequency));

    /// <summary>Clears the lifts of the profiles for which a source denies a term, or a wider one.</summary>
    public void Deny(int term, Span<float> lifts)
    {
        if (_deniedBy.Count == 0)
        {
            return;
        }

        DenyAt(term, lifts);
        foreach (var ancestor in _space.Ancestors(term))
        {
            DenyAt(ancestor, lifts);
        }
    }

    /// <summary>
    /// The frequency of a term in related diseases, by their weights, with the disease that adds most; -1 if none has it.
    /// </summary>
    public (int Profile, float Help) Help(int position, int profile)
    {
        var (best, most, sum) = (-1, 0f, 0f);
        var others = Related.From.Columns(profile);
        var weights = Related.From.Values(profile);
        for (var place = 0; place < others.Length; place++)
        {
            var part = weights[place] * ByTerm[position, others[place]];
            sum += part;
            (best, most) = part > most ? (others[place], part) : (best, most);
        }

        return (best, sum);
    }

    /// <summary>The frequency of each term in related diseases, by position.</summary>
    public void FillHelp(int profile, Span<float> help)
    {
        help.Clear();
        var others = Related.From.Columns(profile);
        var weights = Related.From.Values(profile);
        for (var place = 0; place < others.Length; place++)
        {
            var positions = _byProfile.Columns(others[place]);
            var frequencies = _byProfile.Values(others[place]);
            for (var index = 0; index < positions.Length; index++)
            {
                help[positions[index]] += weights[place] * frequencies[index];
            }
        }
    }

    private void DenyAt(int term, Span<float> lifts)
    {
        if (_deniedBy.TryGetValue(term, out var denying))
        {
            foreach (var profile in denying)
            {
                lifts[profile] = 0;
            }
        }
    }

    private void AddDenied(PhenotypeProfiles profiles, int profile)
    {
        foreach (var absent in profiles.Absent(profile))
        {
            if (!_deniedBy.TryGetValue(absent, out var denying))
            {
                _deniedBy[absent] = denying = [];
            }

            denying.Add(profile);
        }
    }
}

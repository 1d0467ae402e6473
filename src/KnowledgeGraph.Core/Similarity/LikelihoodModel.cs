namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// Background of the likelihood ratio. A disease's frequency of a term is that of its most frequent phenotype at the term or below it; a
/// term's background is the mean of that over all profiles.
/// </summary>
internal sealed class LikelihoodModel
{
    // A finding that all diseases share still may be missing.
    private const float MostCommon = 0.999f;

    public LikelihoodModel(TermSpace space, PhenotypeProfiles profiles, LikelihoodParameters parameters)
    {
        Parameters = parameters;
        var sums = new double[space.Count];
        var frequencies = new float[space.Count];
        var induced = new List<int>();
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            induced.Clear();
            for (var annotation = profiles.Starts[profile]; annotation < profiles.Starts[profile + 1]; annotation++)
            {
                var row = profiles.SlotRows[profiles.Slots[annotation]];
                var frequency = FrequencyOf(profiles, annotation);
                Raise(space.Positions[row], frequency);
                foreach (var ancestor in space.Ancestors(row))
                {
                    Raise(space.Positions[ancestor], frequency);
                }
            }

            foreach (var position in induced)
            {
                sums[position] += frequencies[position];
                frequencies[position] = 0;
            }
        }

        Background = Array.ConvertAll(sums, sum => Math.Min((float)(sum / Math.Max(1, profiles.Count)), MostCommon));
        Rarity = new float[space.Count];
        for (var position = 0; position < Rarity.Length; position++)
        {
            Rarity[position] = Background[position] > 0 ? 1 / Background[position] : 1;
            foreach (var parent in space.Parents(position))
            {
                Rarity[position] = Math.Max(Rarity[position], Rarity[parent]);
            }
        }

        void Raise(int position, float frequency)
        {
            if (frequencies[position] == 0)
            {
                induced.Add(position);
            }

            frequencies[position] = Math.Max(frequencies[position], frequency);
        }
    }

    public LikelihoodParameters Parameters { get; }

    /// <summary>By position: the chance of the finding in a disease picked at random.</summary>
    public float[] Background { get; }

    /// <summary>By position: 1 over the background, of the nearest term that has one.</summary>
    public float[] Rarity { get; }

    /// <summary>The frequency to reckon with: one counted over few patients is drawn to the assumed one.</summary>
    public float FrequencyOf(PhenotypeProfiles profiles, int annotation)
    {
        var (stated, lookedAt) = (profiles.Frequencies[annotation], profiles.LookedAt[annotation]);
        return float.IsNaN(stated) ? Parameters.AssumedFrequency
            : lookedAt == 0 ? Math.Max(stated, 0.001f)
            : ((stated * lookedAt) + (Parameters.AssumedFrequency * Parameters.AssumedPatients)) / (lookedAt + Parameters.AssumedPatients);
    }

    /// <summary>How much likelier the finding is with the disease.</summary>
    /// <param name="lift">Frequency with the disease over the background.</param>
    public double Seen(float lift) => ((1 - Parameters.Noise) * lift) + Parameters.Noise;

    /// <summary>
    /// How much likelier the finding's absence is with the disease: at most 1 if the disease has it, however rarely, so that it never
    /// gains.
    /// </summary>
    /// <param name="frequency">Frequency with the disease.</param>
    /// <param name="position">The term.</param>
    public double Missing(float frequency, int position)
    {
        var background = Background[position];
        var ratio = (1 - (Parameters.ExclusionTrust * frequency) - ((1 - Parameters.ExclusionTrust) * background)) / (1 - background);
        return frequency > 0 ? Math.Min(ratio, 1) : ratio;
    }

    /// <summary>The decadic logarithm of the likelihood ratio of a phenotype that is not reported.</summary>
    public float Untold(float frequency, int position) =>
        MathF.Log10((1 - (Parameters.ReportingRate * frequency)) / (1 - (Parameters.ReportingRate * Background[position])));
}

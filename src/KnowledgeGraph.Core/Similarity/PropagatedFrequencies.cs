namespace KnowledgeGraph.Core.Similarity;

/// <summary>The frequency of each term in each disease: that of the disease's most frequent phenotype at the term or below it.</summary>
internal static class PropagatedFrequencies
{
    /// <summary>Rows are profiles, columns are positions of the term space.</summary>
    public static SparseRows Of(TermSpace space, PhenotypeProfiles profiles, LikelihoodModel model)
    {
        var rows = new (int, float)[profiles.Count][];
        var frequencies = new float[space.Count];
        var met = new List<int>();
        for (var profile = 0; profile < rows.Length; profile++)
        {
            rows[profile] = Row(space, profiles, model, profile, frequencies, met);
        }

        return SparseRows.Of(rows);
    }

    private static (int, float)[] Row(
        TermSpace space,
        PhenotypeProfiles profiles,
        LikelihoodModel model,
        int profile,
        float[] frequencies,
        List<int> met)
    {
        met.Clear();
        for (var annotation = profiles.Starts[profile]; annotation < profiles.Starts[profile + 1]; annotation++)
        {
            var row = profiles.SlotRows[profiles.Slots[annotation]];
            var frequency = model.FrequencyOf(profiles, annotation);
            Raise(space.Positions[row], frequency);
            foreach (var ancestor in space.Ancestors(row))
            {
                Raise(space.Positions[ancestor], frequency);
            }
        }

        met.Sort();
        var entries = new (int, float)[met.Count];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = (met[place], frequencies[met[place]]);
            frequencies[met[place]] = 0;
        }

        return entries;

        void Raise(int position, float frequency)
        {
            if (frequencies[position] == 0)
            {
                met.Add(position);
            }

            frequencies[position] = Math.Max(frequencies[position], frequency);
        }
    }
}

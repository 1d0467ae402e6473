using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// The annotated diseases in flat arrays. A profile is a disease with at least one phenotype; the terms that any profile has are numbered
/// from 0 and called slots. Stated frequencies are between 0 and 1, others NaN.
/// </summary>
internal sealed class PhenotypeProfiles
{
    private readonly Dictionary<int, int> _slotOf;

    private PhenotypeProfiles(
        int[] diseases,
        int[] starts,
        int[] slots,
        float[] frequencies,
        int[] lookedAt,
        int[] slotRows,
        Dictionary<int, int> slotOf,
        int[] absentStarts,
        int[] absentRows)
    {
        Diseases = diseases;
        Starts = starts;
        Slots = slots;
        Frequencies = frequencies;
        LookedAt = lookedAt;
        SlotRows = slotRows;
        _slotOf = slotOf;
        AbsentStarts = absentStarts;
        AbsentRows = absentRows;
    }

    /// <summary>Profiles.</summary>
    public int Count => Diseases.Length;

    /// <summary>Disease row of each profile, ascending.</summary>
    public int[] Diseases { get; }

    /// <summary>First annotation of each profile, and one past the last.</summary>
    public int[] Starts { get; }

    /// <summary>Slot of each annotation.</summary>
    public int[] Slots { get; }

    /// <summary>Frequency of each annotation.</summary>
    public float[] Frequencies { get; }

    /// <summary>The number of patients over whom the frequency of each annotation is counted; 0 if the source does not count.</summary>
    public int[] LookedAt { get; }

    /// <summary>Phenotype row of each slot.</summary>
    public int[] SlotRows { get; }

    /// <summary>First NOT annotation of each profile, and one past the last.</summary>
    public int[] AbsentStarts { get; }

    /// <summary>Phenotype row of each NOT annotation.</summary>
    public int[] AbsentRows { get; }

    /// <summary>The profile of a disease; negative if it has none.</summary>
    public int Of(int diseaseRow) => Array.BinarySearch(Diseases, diseaseRow);

    /// <summary>The slot of a phenotype row; negative for a term that no profile has.</summary>
    public int SlotOf(int row) => _slotOf.GetValueOrDefault(row, -1);

    public int Size(int profile) => Starts[profile + 1] - Starts[profile];

    /// <summary>Phenotype rows of a profile, in no order that means anything.</summary>
    public int[] Terms(int profile) => Array.ConvertAll(Slots[Starts[profile]..Starts[profile + 1]], slot => SlotRows[slot]);

    public ReadOnlySpan<int> Absent(int profile) => AbsentRows.AsSpan(AbsentStarts[profile]..AbsentStarts[profile + 1]);

    /// <summary>Collects the profiles of an image.</summary>
    /// <param name="links">Disease – phenotype.</param>
    /// <param name="space">The terms.</param>
    /// <param name="isUsed">Says of a link whether it counts.</param>
    /// <param name="hasFrequency">Says of a link whether its frequency counts.</param>
    public static PhenotypeProfiles Of(DiseasePhenotypeLinks links, TermSpace space, Predicate<int> isUsed, Predicate<int> hasFrequency)
    {
        var (diseases, starts, terms) = (new List<int>(), new List<int> { 0 }, new List<int>());
        var (frequencies, lookedAt) = (new List<float>(), new List<int>());
        var (absentStarts, absentRows) = (new List<int> { 0 }, new List<int>());
        for (var disease = 0; disease < links.ByLeft.RowCount; disease++)
        {
            var absentBefore = absentRows.Count;
            foreach (var link in links.ByLeft.Links(disease))
            {
                if (!links.IsOfAbnormality(link) || !isUsed(link))
                {
                    continue;
                }

                if (links.IsNegated(link))
                {
                    absentRows.Add(links.RightRow(link));
                }
                else
                {
                    terms.Add(links.RightRow(link));
                    frequencies.Add(hasFrequency(link) ? links.FrequencyRatio(link) ?? float.NaN : float.NaN);
                    lookedAt.Add(hasFrequency(link) ? links.FrequencyDenominator(link) ?? 0 : 0);
                }
            }

            if (terms.Count == starts[^1])
            {
                absentRows.RemoveRange(absentBefore, absentRows.Count - absentBefore);
                continue;
            }

            diseases.Add(disease);
            starts.Add(terms.Count);
            absentStarts.Add(absentRows.Count);
        }

        int[] slotRows = [.. terms.Distinct().OrderBy(row => space.Positions[row])];
        var slotOf = new Dictionary<int, int>(slotRows.Length);
        for (var slot = 0; slot < slotRows.Length; slot++)
        {
            slotOf[slotRows[slot]] = slot;
        }

        return new PhenotypeProfiles(
            [.. diseases], [.. starts], [.. terms.Select(
                row => slotOf[row])], [.. frequencies], [.. lookedAt], slotRows, slotOf, [.. absentStarts], [.. absentRows]);
    }
}

using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// How much likelier a fact of a patient is with a disease than with one picked at random, from stated ages of onset and modes of
/// inheritance. The absence of a statement neither helps nor harms a disease; statements are trusted only in part, since they are not
/// complete.
/// </summary>
internal sealed class FactModel
{
    // The bounds of the bins of ages of onset, in years.
    private static readonly double[] _bounds = [-0.77, 0, 0, 28 / 365.25, 1, 2, 5, 12, 16, 19, 40, 60, 65, 120];

    private static readonly Dictionary<string, double> _maleShares = new(StringComparer.Ordinal)
    {
        ["HP:0001419"] = 0.9,
        ["HP:0001423"] = 0.35,
        ["HP:0001417"] = 0.7,
        ["HP:0001450"] = 0.98,
        ["HP:0001475"] = 0.98,
    };

    private readonly GraphImage _graph;
    private readonly FactParameters _parameters;
    private readonly int[] _onsets;
    private readonly double[] _onsetShares = new double[_bounds.Length - 1];
    private readonly int[][] _modes;
    private readonly float[] _maleShare;

    /// <summary>Reads the release's statements about the candidates.</summary>
    public FactModel(GraphImage graph, int[] diseases, FactParameters parameters)
    {
        (_graph, _parameters) = (graph, parameters);
        _onsets = Array.ConvertAll(diseases, Onsets);
        _modes = Array.ConvertAll(diseases, Modes);
        _maleShare = Array.ConvertAll(_modes, modes => (float)MaleShare(modes));
        var stated = Array.FindAll(_onsets, bins => bins != 0);
        foreach (var bins in stated)
        {
            for (var bin = 0; bin < _onsetShares.Length; bin++)
            {
                _onsetShares[bin] += (bins >> bin & 1) == 0 ? 0 : 1.0 / (int.PopCount(bins) * stated.Length);
            }
        }
    }

    /// <summary>The constants.</summary>
    public FactParameters Parameters => _parameters;

    /// <summary>The contribution of each fact for a candidate; 0 if the sources say nothing about it.</summary>
    public IEnumerable<FactContribution> Contributions(PatientFacts facts, int profile)
    {
        if (facts.Sex is { } sex)
        {
            yield return new(PatientFact.Sex, OfSex(sex, profile));
        }

        if (facts.Onset is { } onset)
        {
            yield return new(PatientFact.Onset, OfBins(Bins(onset), profile));
        }
        else if (facts.Age is { } age)
        {
            yield return new(PatientFact.Age, OfBins(Bins(new AgeSpan(_bounds[0], Math.Max(age, 0))), profile));
        }

        if (facts.Inheritance is { } mode)
        {
            yield return new(PatientFact.Inheritance, OfInheritance(mode, ShareOf(mode), profile));
        }
    }

    /// <summary>Adds the contributions of all facts to the scores of all candidates.</summary>
    public void AddTo(PatientFacts facts, Span<double> scores)
    {
        var bins = facts.Onset is { } onset ? Bins(onset) : facts.Age is { } age ? Bins(new AgeSpan(_bounds[0], Math.Max(age, 0))) : 0;
        var share = facts.Inheritance is { } stated ? ShareOf(stated) : 0;
        for (var profile = 0; profile < scores.Length; profile++)
        {
            scores[profile] += (facts.Sex is { } sex ? OfSex(sex, profile) : 0)
                + (bins != 0 ? OfBins(bins, profile) : 0)
                + (facts.Inheritance is { } mode ? OfInheritance(mode, share, profile) : 0);
        }
    }

    private double OfSex(PatientSex sex, int profile) =>
        _parameters.SexWeight * Math.Log10(2 * (sex == PatientSex.Male ? _maleShare[profile] : 1 - _maleShare[profile]));

    // The chance of the patient's bins among those stated for the disease, over their chance among all diseases.
    private double OfBins(int bins, int profile)
    {
        var stated = _onsets[profile];
        if (stated == 0)
        {
            return 0;
        }

        var (ofPatient, ofDisease, both) = (Share(bins), Share(stated), Share(bins & stated));
        var believed = ofPatient == 0 || ofDisease == 0 ? 1 : both / (ofDisease * ofPatient);
        return _parameters.OnsetWeight * Math.Log10((_parameters.OnsetTrust * believed) + 1 - _parameters.OnsetTrust);
    }

    private double OfInheritance(int mode, double share, int profile)
    {
        if (_modes[profile].Length == 0 || share is 0 or 1)
        {
            return 0;
        }

        var (trust, has) = (_parameters.InheritanceTrust, Has(profile, mode));
        return Math.Log10((trust * (has ? 1 / share : 0)) + 1 - trust);
    }

    private bool Has(int profile, int mode) =>
        Array.Exists(_modes[profile], stated => _graph.PhenotypeHierarchy.IsA(stated, mode) || _graph.PhenotypeHierarchy.IsA(mode, stated));

    private double ShareOf(int mode)
    {
        var (known, having) = (0, 0);
        for (var profile = 0; profile < _modes.Length; profile++)
        {
            known += _modes[profile].Length > 0 ? 1 : 0;
            having += Has(profile, mode) ? 1 : 0;
        }

        return known == 0 ? 0 : (double)having / known;
    }

    private double Share(int bins)
    {
        var sum = 0d;
        for (var bin = 0; bin < _onsetShares.Length; bin++)
        {
            sum += (bins >> bin & 1) == 0 ? 0 : _onsetShares[bin];
        }

        return sum;
    }

    private int Onsets(int disease)
    {
        var (start, count) = _graph.Diseases.OnsetOf[disease];
        var bins = 0;
        for (var row = start; row < start + count; row++)
        {
            bins |= OnsetSpans.Of(_graph, _graph.Diseases.Onset[row]) is { } span ? Bins(span) : 0;
        }

        return bins;
    }

    private static int Bins(AgeSpan span)
    {
        var bins = 0;
        for (var bin = 0; bin < _bounds.Length - 1; bin++)
        {
            bins |= span.Meets(new AgeSpan(_bounds[bin], _bounds[bin + 1])) ? 1 << bin : 0;
        }

        return bins;
    }

    private int[] Modes(int disease)
    {
        var (start, count) = _graph.Diseases.InheritanceOf[disease];
        return [.. _graph.Diseases.Inheritance.AsSpan(start, count).ToArray().Select(row => row.PhenotypeId - 1).Distinct()];
    }

    // With several modes the mean is taken, as the patient may have any of them.
    private double MaleShare(int[] modes) =>
        modes.Length == 0 ? 0.5 : modes.Average(mode => _maleShares.GetValueOrDefault(_graph.Phenotypes.Curie[mode]!, 0.5));
}

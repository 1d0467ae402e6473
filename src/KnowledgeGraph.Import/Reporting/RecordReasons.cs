namespace KnowledgeGraph.Import.Reporting;

/// <summary>The records of a file by the reason for their outcome; if a record has several reasons, the last counts.</summary>
internal sealed class RecordReasons
{
    private const int MostSamples = 10;
    private const int FewestSamples = 2;

    private readonly Dictionary<string, (RecordSet Records, List<string> Samples)> _byReason = new(StringComparer.Ordinal);

    /// <summary>Gives a record a reason.</summary>
    /// <param name="record">The record's number.</param>
    /// <param name="reason">The reason, in words that fit many records.</param>
    /// <param name="sample">Gives the content of the record, called only if a sample is kept; null for none.</param>
    public void Add(int record, string reason, Func<string>? sample = null)
    {
        foreach (var (other, (records, _)) in _byReason)
        {
            if (other != reason)
            {
                records.Remove(record);
            }
        }

        if (!_byReason.TryGetValue(reason, out var known))
        {
            _byReason.Add(reason, known = (new RecordSet(), []));
        }

        known.Records.Add(record);
        if (sample is not null && known.Samples.Count < MostSamples)
        {
            known.Samples.Add(sample());
        }
    }

    /// <summary>Counts the records with each reason that are in none of the sets.</summary>
    public IEnumerable<(string Reason, int Records)> Counts(params RecordSet[] without) =>
        _byReason.Select(reason => (reason.Key, reason.Value.Records.CountWithout(without))).Where(reason => reason.Item2 > 0);

    /// <summary>Gives samples for every reason in turn, fewer for each if there are many reasons.</summary>
    public IEnumerable<string> Samples() =>
        _byReason.Values.SelectMany(reason => reason.Samples.Take(Math.Max(FewestSamples, MostSamples / _byReason.Count)));
}

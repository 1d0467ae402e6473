namespace KnowledgeGraph.Import.Reporting;

/// <summary>The record of a file that something was read from.</summary>
/// <param name="Report">The file's report.</param>
/// <param name="Record">The record's number, from 1.</param>
public readonly record struct Origin(FileReport Report, int Record)
{
    /// <summary>The record contributes to the release.</summary>
    public void Load() => Report.Load(Record);

    /// <summary>Something of the record names what is not in the release; it is unmapped if nothing else of it contributes.</summary>
    /// <param name="reason">Why, in words that hold of many records.</param>
    /// <param name="what">What this record says.</param>
    public void Miss(string reason, string what) => Report.Miss(Record, reason, () => what);

    /// <summary>As the other, for records of which there are millions: asks for the words only if they are kept.</summary>
    public void Miss(string reason, Func<string> what) => Report.Miss(Record, reason, what);

    /// <summary>Why the record is passed over, should nothing come of it.</summary>
    public void PassOver(string reason) => Report.PassOver(Record, reason);

    /// <summary>The record is passed over, whatever else of it contributes: it says nothing that another does not say.</summary>
    public void SetAside(string reason) => Report.SetAside(Record, reason);

    /// <summary>What the record states, or a part of it, is not in the release: it is unmapped, even if the rest of it contributes.</summary>
    /// <param name="reason">Why, in words that hold of many records.</param>
    /// <param name="what">What this record says.</param>
    public void MissPart(string reason, string what) => Report.MissPart(Record, reason, () => what);
}

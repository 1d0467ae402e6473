namespace KnowledgeGraph.Import.Reporting;

/// <summary>The record of a file that something was read from.</summary>
/// <param name="Report">The file's report.</param>
/// <param name="Record">The record's number, from 1.</param>
public readonly record struct Origin(FileReport Report, int Record)
{
    /// <summary>The record contributes to the release.</summary>
    public void Load() => Report.Load(Record);

    /// <summary>The record names something that is not in the release.</summary>
    public void Miss(string what) => Report.Miss(Record, what);

    /// <summary>As the other, for records of which there are millions: asks for the words only if they are kept.</summary>
    public void Miss(Func<string> what) => Report.Miss(Record, what);

    /// <summary>Why the record is passed over, should nothing come of it.</summary>
    public void PassOver(string reason) => Report.PassOver(Record, reason);

    /// <summary>A part of the record is not understood: the record counts as unmapped, even if the rest of it contributes.</summary>
    public void MissPart(string what) => Report.MissPart(Record, what);
}

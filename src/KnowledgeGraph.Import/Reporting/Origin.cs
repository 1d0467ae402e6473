namespace KnowledgeGraph.Import.Reporting;

/// <summary>The record of a file that a fact was read from.</summary>
/// <param name="Report">The file's report.</param>
/// <param name="Record">The record's number, from 1.</param>
public readonly record struct Origin(FileReport Report, int Record)
{
    /// <summary>Notes that the record contributes to the release.</summary>
    public void Load() => Report.Load(Record);

    /// <summary>
    /// Notes that the record names something that is not in the release; it is unmapped if no other part of it contributes.
    /// </summary>
    /// <param name="reason">The reason, in words that fit many records.</param>
    /// <param name="what">The content of this record.</param>
    public void Miss(string reason, string what) => Report.Miss(Record, reason, () => what);

    /// <summary>As the other overload, for records in their millions: the words are made only if they are kept.</summary>
    public void Miss(string reason, Func<string> what) => Report.Miss(Record, reason, what);

    /// <summary>Gives the reason why the record is passed over if it adds nothing.</summary>
    public void PassOver(string reason) => Report.PassOver(Record, reason);

    /// <summary>Notes that the record is passed over even if a part of it contributes, because it only repeats another.</summary>
    public void SetAside(string reason) => Report.SetAside(Record, reason);

    /// <summary>
    /// Notes that the record's statement, or a part of it, is not in the release: it is unmapped even if the rest contributes.
    /// </summary>
    /// <param name="reason">The reason, in words that fit many records.</param>
    /// <param name="what">The content of this record.</param>
    public void MissPart(string reason, string what) => Report.MissPart(Record, reason, () => what);
}

namespace KnowledgeGraph.Core.Provenance;

/// <summary>
/// The outcome for one source file when the release was built. Every record that was read is loaded, passed over, rejected or unmapped.
/// </summary>
public sealed class LoadReportEntry
{
    /// <summary>Row key, dense from 1, in the order of reading.</summary>
    public int Id { get; set; }

    /// <summary>The source's name, or <c>(not recognised)</c>.</summary>
    public required string Source { get; set; }

    /// <summary>The file's name.</summary>
    public required string File { get; set; }

    /// <summary>The outcome for the file as a whole.</summary>
    public LoadOutcome Outcome { get; set; }

    /// <summary>Records read, including malformed ones.</summary>
    public int Read { get; set; }

    /// <summary>Records that contributed to the release.</summary>
    public int Loaded { get; set; }

    /// <summary>Well-formed records that the release does not use: of another organism, withdrawn, or already known.</summary>
    public int PassedOver { get; set; }

    /// <summary>Records refused because the file does not conform to its format.</summary>
    public int Rejected { get; set; }

    /// <summary>Records whose identifiers match nothing in the release.</summary>
    public int Unmapped { get; set; }

    /// <summary>The reason why the file was left out, and the first rejected or unmapped records, one per line.</summary>
    public string? Samples { get; set; }
}

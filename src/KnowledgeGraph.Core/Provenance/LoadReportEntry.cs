namespace KnowledgeGraph.Core.Provenance;

/// <summary>What became of one source file when the release was built.</summary>
public sealed class LoadReportEntry
{
    /// <summary>Row key, dense from 1 in the order of reading.</summary>
    public int Id { get; set; }

    /// <summary>The source's name, or <c>(not recognised)</c>.</summary>
    public required string Source { get; set; }

    /// <summary>The file's name.</summary>
    public required string File { get; set; }

    /// <summary>Records read.</summary>
    public int Read { get; set; }

    /// <summary>Records that contributed to the release.</summary>
    public int Loaded { get; set; }

    /// <summary>Records refused because the file is not what its format promises.</summary>
    public int Rejected { get; set; }

    /// <summary>Records whose identifiers match nothing in the release.</summary>
    public int Unmapped { get; set; }

    /// <summary>The first rejected or unmapped records, one per line.</summary>
    public string? Samples { get; set; }
}

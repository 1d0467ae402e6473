namespace KnowledgeGraph.Core.Provenance;

/// <summary>
/// One source's statement about one link; the base of every link kind's statement table. A link has one statement or more.
/// </summary>
public abstract class AssociationStatement
{
    /// <summary>Row key, dense from 1 in the order of link, then source.</summary>
    public int Id { get; set; }

    /// <summary>The link that the statement is about.</summary>
    public int LinkId { get; set; }

    /// <summary>The source that makes the statement.</summary>
    public int SourceId { get; set; }

    /// <summary>The source's own evidence code or term, e.g. <c>PCS</c>, <c>IEA</c>, <c>MENDELIAN</c>, <c>Definitive</c>.</summary>
    public string? Evidence { get; set; }

    /// <summary>References in canonical spelling, joined by <c>;</c>, e.g. <c>PMID:11704758;OMIM:603896</c>.</summary>
    public string? References { get; set; }

    /// <summary>The curator, panel or group.</summary>
    public string? AssertedBy { get; set; }

    /// <summary>ISO 8601 date of the assertion.</summary>
    public string? AssertedOn { get; set; }

    /// <summary>The identifier that the source itself uses, e.g. ORPHA:135 for a record known as MONDO.</summary>
    public string? StatedOf { get; set; }

    /// <summary>The file of the statement: the key of its entry in the load report; null if it was not read from a file.</summary>
    public int? FileId { get; set; }

    /// <summary>The number of the statement's record in the file, from 1.</summary>
    public int? Row { get; set; }
}

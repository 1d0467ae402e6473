using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>Something a source says, with identifiers as it writes them; they are resolved when every source has been read.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Origin">The record it stands in.</param>
internal abstract record Fact(string Source, Origin Origin)
{
    /// <summary>Facts are equal that say the same, wherever they stand.</summary>
    public virtual bool Equals(Fact? other) => other is not null && EqualityContract == other.EqualityContract && Source == other.Source;

    public override int GetHashCode() => Source.GetHashCode(StringComparison.Ordinal);
}

namespace KnowledgeGraph.Core.Search;

/// <summary>Neighbouring words of the index.</summary>
/// <param name="From">The first.</param>
/// <param name="To">One past the last.</param>
internal readonly record struct WordSpan(int From, int To)
{
    public bool IsEmpty => From == To;
}

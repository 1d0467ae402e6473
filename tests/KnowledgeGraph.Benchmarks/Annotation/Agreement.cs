using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Annotation;

/// <summary>Counts what was found, what should have been, and what was both.</summary>
internal sealed class Agreement
{
    private int _found;
    private int _marked;
    private int _right;

    public void Add<T>(HashSet<T> found, HashSet<T> marked)
    {
        (_found, _marked) = (_found + found.Count, _marked + marked.Count);
        _right += found.Count(marked.Contains);
    }

    public override string ToString()
    {
        var (precision, recall) = ((double)_right / _found, (double)_right / _marked);
        return string.Create(CultureInfo.InvariantCulture, $"precision {precision:F3}, recall {recall:F3}, F1 "
            + $"{2 * precision * recall / (precision + recall):F3} ({_found} found, {_marked} marked)");
    }
}

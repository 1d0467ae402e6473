using System.Collections;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>
/// The first terms of the phenotype table; whoever reads one of them is told to stop, and what is read after that is counted.
/// </summary>
internal sealed class CancellingTerms(int count, CancellationTokenSource stop) : IReadOnlyList<int>
{
    public int Count => count;

    /// <summary>Reads until now.</summary>
    public int Reads { get; private set; }

    public int this[int index]
    {
        get
        {
            Reads++;
            stop.Cancel();
            return index + 1;
        }
    }

    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

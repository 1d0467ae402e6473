using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Enrichment;

/// <summary>The terms of each record, wider ones included, and the number of records that have each: the background of a test.</summary>
public sealed class TermAnnotations
{
    private readonly Adjacency _links;
    private readonly Hierarchy? _hierarchy;
    private readonly Func<int, bool> _counts;
    private readonly int[] _recordsWith;
    private readonly Lazy<HypergeometricTest> _test;

    /// <summary>Counts every term of every record.</summary>
    /// <param name="links">From records to terms.</param>
    /// <param name="termCount">Terms in all.</param>
    /// <param name="hierarchy">The terms' hierarchy; null where terms have none.</param>
    /// <param name="counts">True for a link that says that the record has the term.</param>
    public TermAnnotations(Adjacency links, int termCount, Hierarchy? hierarchy, Func<int, bool> counts)
    {
        (_links, _hierarchy, _counts) = (links, hierarchy, counts);
        _recordsWith = new int[termCount];
        var terms = new HashSet<int>();
        for (var record = 0; record < links.RowCount; record++)
        {
            CollectTerms(record, terms);
            RecordCount += terms.Count > 0 ? 1 : 0;
            foreach (var term in terms)
            {
                _recordsWith[term]++;
            }
        }

        TermCount = _recordsWith.Count(records => records > 0);
        _test = new(() => new HypergeometricTest(RecordCount));
    }

    /// <summary>N: records that have a term at all.</summary>
    public int RecordCount { get; }

    /// <summary>m: terms that a record has.</summary>
    public int TermCount { get; }

    internal HypergeometricTest Test => _test.Value;

    /// <summary>K: records that have the term or one below it.</summary>
    public int RecordsWith(int term) => _recordsWith[term];

    /// <summary>True if the record has a term at all.</summary>
    public bool IsAnnotated(int record)
    {
        foreach (var link in _links.Links(record))
        {
            if (_counts(link))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The terms of a record with all above them.</summary>
    /// <param name="record">The record's row.</param>
    /// <param name="terms">Emptied, then filled.</param>
    public void CollectTerms(int record, HashSet<int> terms)
    {
        terms.Clear();
        var links = _links.Links(record);
        var direct = _links.Neighbours(record);
        for (var position = 0; position < direct.Length; position++)
        {
            if (!_counts(links[position]) || !terms.Add(direct[position]) || _hierarchy is null)
            {
                continue;
            }

            foreach (var above in _hierarchy.Ancestors(direct[position]).Rows)
            {
                terms.Add(above);
            }
        }
    }
}

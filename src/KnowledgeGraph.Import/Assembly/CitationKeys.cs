using System.Numerics;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// PMIDs and their keys, which are in numerical order: one bit for each possible number, counted once all are known. A paper that PubMed
/// has merged into another has the key of that one.
/// </summary>
internal sealed class CitationKeys
{
    private const int LongestChain = 16;

    private readonly Dictionary<int, int> _merged = [];
    private ulong[] _bits = [];
    private int[] _before = [];

    /// <summary>The number of papers, once they are numbered.</summary>
    public int Count { get; private set; }

    /// <summary>Notes a merged paper; all are noted before any paper is added.</summary>
    public void Merge(int pmid, int into) => _merged[pmid] = into;

    /// <summary>Whether a paper was merged into another.</summary>
    public bool IsMerged(int pmid) => _merged.ContainsKey(pmid);

    /// <summary>The merged papers that lead to a paper of the release, in the order of their numbers, with its key.</summary>
    public IEnumerable<(int Pmid, int Key)> Merged() =>
        from merged in _merged.Keys.Order()
        where Live(merged) != merged
        let key = Of(merged)
        where key is not null
        select (merged, key.Value);

    public void Add(int pmid)
    {
        pmid = Live(pmid);
        var word = pmid >> 6;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, Math.Min(_bits.Length * 2, (Pmid.Highest >> 6) + 1)));
        }

        _bits[word] |= 1UL << (pmid & 63);
    }

    /// <summary>Gives every paper its key; none can be added afterwards.</summary>
    public void Number()
    {
        _before = new int[_bits.Length];
        for (var word = 0; word < _bits.Length; word++)
        {
            _before[word] = Count;
            Count += BitOperations.PopCount(_bits[word]);
        }
    }

    /// <summary>The key of a paper, from 1; null if it is not here.</summary>
    public int? Of(int pmid)
    {
        pmid = Live(pmid);
        var word = pmid >> 6;
        if (pmid < 0 || word >= _before.Length)
        {
            return null;
        }

        var bit = 1UL << (pmid & 63);
        return (_bits[word] & bit) == 0 ? null : _before[word] + BitOperations.PopCount(_bits[word] & (bit - 1)) + 1;
    }

    // Chains are short, and a cycle ends at one of its members.
    private int Live(int pmid)
    {
        for (var steps = 0; _merged.Count > 0 && steps < LongestChain && _merged.TryGetValue(pmid, out var into); steps++)
        {
            pmid = into;
        }

        return pmid;
    }

    /// <summary>Lists the papers in the order of their keys.</summary>
    public IEnumerable<int> Pmids()
    {
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var left = _bits[word]; left != 0; left &= left - 1)
            {
                yield return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}

namespace KnowledgeGraph.Core.Annotation;

/// <summary>Names by their words, in any order: they are found by a sum over the words, and confirmed by comparing the words.</summary>
internal sealed class NameTable
{
    private const int SieveBits = 20;

    private readonly Dictionary<ulong, TermName[]> _names;
    private readonly ulong[] _sieve = new ulong[1 << (SieveBits - 6)];
    private readonly ulong[] _weights;
    private readonly byte[] _reach;

    public NameTable(IReadOnlyCollection<TermName> names)
    {
        var most = names.SelectMany(name => name.Words).Select(word => word.Sense).DefaultIfEmpty().Max();
        _weights = [.. Enumerable.Range(0, most + 1).Select(Mixed)];
        _reach = new byte[most + 1];
        _names = names.GroupBy(name => SumOf(name.Words)).ToDictionary(group => group.Key, group => group.ToArray());
        foreach (var sum in _names.Keys)
        {
            _sieve[sum >> (64 - SieveBits + 6)] |= 1UL << (int)((sum >> (64 - SieveBits)) & 63);
        }

        foreach (var name in names)
        {
            foreach (var word in name.Words)
            {
                _reach[word.Sense] = Math.Max(_reach[word.Sense], (byte)name.Words.Length);
            }
        }
    }

    /// <summary>The sum of some words and one more.</summary>
    public ulong Add(ulong sum, int sense) => unchecked(sum + (sense < _weights.Length ? _weights[sense] : 1));

    /// <summary>Words of the longest name that has the word.</summary>
    public int ReachOf(int sense) => sense < _reach.Length ? _reach[sense] : 0;

    /// <summary>The names that may have just these words; null for none.</summary>
    public TermName[]? Find(ulong sum) =>
        (_sieve[sum >> (64 - SieveBits + 6)] & (1UL << (int)((sum >> (64 - SieveBits)) & 63))) != 0 ? _names.GetValueOrDefault(sum) : null;

    private ulong SumOf(WordForm[] words)
    {
        var sum = 0UL;
        foreach (var word in words)
        {
            sum = Add(sum, word.Sense);
        }

        return sum;
    }

    private static ulong Mixed(int sense)
    {
        unchecked
        {
            var mixed = (ulong)sense * 0x9E3779B97F4A7C15;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

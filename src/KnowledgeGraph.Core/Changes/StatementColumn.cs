namespace KnowledgeGraph.Core.Changes;

/// <summary>
/// The sources that make statements about each link of a kind, with what they say as hashes: of the statements as a whole, and of each of
/// their fields, so that it can be told which of them has changed.
/// </summary>
public sealed class StatementColumn
{
    /// <summary>Names what has changed if a source makes more or fewer statements, or combines their values otherwise.</summary>
    public const string Statements = "statements";

    // The number of statements stands before the hashes of fields.
    private const int Count = 1;

    private readonly string[] _fields;
    private readonly int[] _starts;
    private readonly ushort[] _sources;
    private readonly uint[] _hashes;
    private readonly ushort[] _parts;

    private StatementColumn(string[] fields, int[] starts, ushort[] sources, uint[] hashes, ushort[] parts) =>
        (_fields, _starts, _sources, _hashes, _parts) = (fields, starts, sources, hashes, parts);

    /// <summary>Reads what sources say of a link, in the order of source.</summary>
    /// <param name="link">The link.</param>
    /// <param name="into">The list to which they are added.</param>
    public void Read(int link, List<StatedBy> into)
    {
        for (var place = _starts[link]; place < _starts[link + 1]; place++)
        {
            into.Add(new StatedBy(_sources[place], _hashes[place], Lists: 0, place));
        }
    }

    /// <summary>The fields in which the statements of a source about a link differ between two releases.</summary>
    /// <param name="place">The place of the source's statements in this column.</param>
    /// <param name="other">The column of the other release.</param>
    /// <param name="otherPlace">Their place there.</param>
    public IReadOnlyList<string> Differing(int place, StatementColumn other, int otherPlace)
    {
        var olds = PartsAt(place);
        var news = other.PartsAt(otherPlace);
        if (olds[0] != news[0])
        {
            return [Statements];
        }

        var found = new List<string>();
        for (var field = 0; field < _fields.Length; field++)
        {
            if (olds[Count + field] != news[Count + field])
            {
                found.Add(_fields[field]);
            }
        }

        return found.Count > 0 ? found : [Statements];
    }

    private ReadOnlySpan<ushort> PartsAt(int place) => _parts.AsSpan(place * (Count + _fields.Length), Count + _fields.Length);

    /// <summary>Takes statements in the order of link, then source.</summary>
    /// <param name="fields">The names of the fields of a statement.</param>
    public sealed class Builder(params string[] fields)
    {
        private readonly List<int> _starts = [];
        private readonly List<ushort> _sources = [];
        private readonly List<uint> _hashes = [];
        private readonly List<ushort> _parts = [];
        private int _link = -1;

        /// <summary>Adds a statement. Several statements of one source count as one.</summary>
        /// <param name="link">The link.</param>
        /// <param name="sourceId">The source's key.</param>
        /// <param name="hash">A hash of the whole statement.</param>
        /// <param name="parts">A hash of the value of each field; 0 for none.</param>
        /// <exception cref="ArgumentException">The link comes before the one added last.</exception>
        public void Add(int link, int sourceId, uint hash, ReadOnlySpan<ushort> parts)
        {
            if (link < Math.Max(_link, 0))
            {
                throw new ArgumentException($"link {link} after {_link}", nameof(link));
            }

            if (link == _link && _sources.Count > 0 && _sources[^1] == sourceId)
            {
                // The sums do not depend on the order of a source's statements, which has no meaning.
                _hashes[^1] = unchecked(_hashes[^1] + hash);
                var first = _parts.Count - Count - fields.Length;
                _parts[first] = (ushort)Math.Min(ushort.MaxValue, _parts[first] + 1);
                for (var field = 0; field < fields.Length; field++)
                {
                    _parts[first + Count + field] = unchecked((ushort)(_parts[first + Count + field] + parts[field]));
                }

                return;
            }

            StartUpTo(link);
            _sources.Add(checked((ushort)sourceId));
            _hashes.Add(hash);
            _parts.Add(1);
            _parts.AddRange(parts[..fields.Length]);
        }

        /// <summary>The column.</summary>
        /// <param name="linkCount">Links of the kind.</param>
        /// <exception cref="ArgumentException">A statement is about a link that there is not.</exception>
        public StatementColumn Build(int linkCount)
        {
            if (_link >= linkCount)
            {
                throw new ArgumentException($"link {_link} of {linkCount}", nameof(linkCount));
            }

            StartUpTo(linkCount);
            return new StatementColumn(fields, [.. _starts], [.. _sources], [.. _hashes], [.. _parts]);
        }

        private void StartUpTo(int link)
        {
            while (_link < link)
            {
                _starts.Add(_sources.Count);
                _link++;
            }
        }
    }
}

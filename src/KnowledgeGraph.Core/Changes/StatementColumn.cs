namespace KnowledgeGraph.Core.Changes;

/// <summary>The sources that make statements about each link of a kind, with a hash of each: six bytes for each link and source.</summary>
public sealed class StatementColumn
{
    private readonly int[] _starts;
    private readonly ushort[] _sources;
    private readonly uint[] _hashes;

    private StatementColumn(int[] starts, ushort[] sources, uint[] hashes) => (_starts, _sources, _hashes) = (starts, sources, hashes);

    /// <summary>Reads the statements about a link, in the order of source.</summary>
    /// <param name="link">The link.</param>
    /// <param name="into">The list to which they are added.</param>
    public void Read(int link, List<StatedBy> into)
    {
        for (var place = _starts[link]; place < _starts[link + 1]; place++)
        {
            into.Add(new StatedBy(_sources[place], _hashes[place]));
        }
    }

    /// <summary>Takes statements in the order of link, then source.</summary>
    /// <param name="linkCount">Links of the kind.</param>
    public sealed class Builder(int linkCount)
    {
        private readonly int[] _starts = new int[linkCount + 1];
        private readonly List<ushort> _sources = [];
        private readonly List<uint> _hashes = [];
        private int _link = -1;

        /// <summary>Adds a statement. Several statements of one source count as one.</summary>
        /// <exception cref="ArgumentException">There is no such link, or it comes before the one added last.</exception>
        public void Add(int link, int sourceId, uint hash)
        {
            if (link < _link || link >= linkCount)
            {
                throw new ArgumentException($"link {link} after {_link} of {linkCount}", nameof(link));
            }

            if (link == _link && _sources.Count > 0 && _sources[^1] == sourceId)
            {
                // The sum of the hashes does not depend on the order of a source's statements, which has no meaning.
                _hashes[^1] = unchecked(_hashes[^1] + hash);
                return;
            }

            while (_link < link)
            {
                _starts[++_link] = _sources.Count;
            }

            _sources.Add(checked((ushort)sourceId));
            _hashes.Add(hash);
        }

        /// <summary>The column.</summary>
        public StatementColumn Build()
        {
            while (_link < linkCount)
            {
                _starts[++_link] = _sources.Count;
            }

            return new StatementColumn(_starts, [.. _sources], [.. _hashes]);
        }
    }
}

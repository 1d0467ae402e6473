using KnowledgeGraph.Core.Identifiers;

namespace KnowledgeGraph.Core.Search;

/// <summary>The best few of many candidates, one for each record, in a total order: rank, then kind, then CURIE.</summary>
internal sealed class TopHits(TextCatalog texts, IReadOnlySet<EntityType>? types, int capacity)
{
    private readonly List<Candidate> _best = [];

    /// <summary>Best first.</summary>
    public IReadOnlyList<Candidate> Best => _best;

    /// <summary>Whether a candidate of this rank cannot get in any more.</summary>
    public bool IsTooLow(int rank) => _best.Count == capacity && rank < _best[^1].Rank;

    /// <summary>Offers a text.</summary>
    public void Offer(int rank, int text)
    {
        if (!IsTooLow(rank))
        {
            Offer(new Candidate(rank, texts.TypeOf(text), texts.RowOf(text), text, null));
        }
    }

    /// <summary>Offers a record found by an identifier or a text.</summary>
    public void Offer(Candidate candidate)
    {
        if (types is not null && !types.Contains(candidate.Type))
        {
            return;
        }

        var known = _best.FindIndex(other => other.Type == candidate.Type && other.Row == candidate.Row);
        if (known >= 0)
        {
            if (_best[known].Rank >= candidate.Rank)
            {
                return;
            }

            _best.RemoveAt(known);
        }

        var place = _best.Count;
        while (place > 0 && candidate.IsBefore(_best[place - 1]))
        {
            place--;
        }

        _best.Insert(place, candidate);
        if (_best.Count > capacity)
        {
            _best.RemoveAt(capacity);
        }
    }

    /// <summary>A record and the text or identifier it was found by.</summary>
    internal readonly record struct Candidate(int Rank, EntityType Type, int Row, int Text, string? Identifier)
    {
        public bool IsBefore(Candidate other) =>
            Rank != other.Rank ? Rank > other.Rank : Type != other.Type ? Type < other.Type : Row < other.Row;
    }
}

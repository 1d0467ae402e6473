namespace KnowledgeGraph.Core.Similarity;

/// <summary>Keeps the greatest scores out of many; among equals those offered first.</summary>
internal sealed class BestScores(int limit)
{
    private readonly PriorityQueue<(int Row, double Score), (double Score, int Later)> _kept = new();

    /// <summary>Offers a disease; rows must ascend.</summary>
    public void Offer(int row, double score)
    {
        if (_kept.Count < limit)
        {
            _kept.Enqueue((row, score), (score, -row));
        }
        else if (limit > 0 && score > _kept.Peek().Score)
        {
            _kept.DequeueEnqueue((row, score), (score, -row));
        }
    }

    /// <summary>The best, greatest first; equals share a rank.</summary>
    public RankedDisease[] Ranked()
    {
        var ranked = new RankedDisease[_kept.Count];
        for (var place = ranked.Length - 1; place >= 0; place--)
        {
            var (row, score) = _kept.Dequeue();
            ranked[place] = new RankedDisease(place + 1, row, score);
        }

        for (var place = 1; place < ranked.Length; place++)
        {
            if (ranked[place].Score == ranked[place - 1].Score)
            {
                ranked[place] = ranked[place] with { Rank = ranked[place - 1].Rank };
            }
        }

        return ranked;
    }
}

namespace KnowledgeGraph.Core.Enrichment;

/// <summary>ln(n!) for 0 to a greatest n.</summary>
internal sealed class LogFactorials
{
    private readonly double[] _byNumber;

    public LogFactorials(int greatest)
    {
        _byNumber = new double[greatest + 1];
        // Neumaier's sum: tens of thousands of terms lose no digit that a p-value needs.
        var (sum, lost) = (0.0, 0.0);
        for (var n = 2; n <= greatest; n++)
        {
            var term = Math.Log(n);
            var next = sum + term;
            lost += Math.Abs(sum) >= term ? sum - next + term : term - next + sum;
            sum = next;
            _byNumber[n] = sum + lost;
        }
    }

    /// <summary>ln of the number of ways to choose k of n.</summary>
    public double Choose(int n, int k) => _byNumber[n] - _byNumber[k] - _byNumber[n - k];
}

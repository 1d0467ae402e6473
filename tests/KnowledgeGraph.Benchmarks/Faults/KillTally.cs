using System.Globalization;

namespace KnowledgeGraph.Benchmarks.Faults;

/// <summary>The observations about one command over all of its kills.</summary>
internal sealed class KillTally(string command, TimeSpan takes)
{
    private int _all;
    private int _early;
    private int _left;
    private int _acknowledged;
    private int _lostTold;
    private int _halfVisibleTold;

    /// <summary>The faults that are counted as losses.</summary>
    public List<string> Lost { get; } = [];

    public List<string> HalfVisible { get; } = [];

    /// <summary>How often the command was ended before it had ended by itself.</summary>
    public int Kills => _all - _early;

    public static string Head =>
        "| command | takes | runs | ended before the kill | left something to tidy up | new state after the kill | had said so | lost | "
            + "half-visible |\n| --- | --: | --: | --: | --: | --: | --: | --: | --: |";

    /// <summary>The number of times that the new state was there after the kill.</summary>
    public int Done { get; set; }

    public void Count(KilledCommand run, bool hasLeft, bool isAcknowledged)
    {
        _all++;
        _early += run.IsKilled ? 0 : 1;
        _left += hasLeft ? 1 : 0;
        _acknowledged += isAcknowledged ? 1 : 0;
    }

    /// <summary>The faults that have not been reported yet.</summary>
    public IReadOnlyList<string> News()
    {
        var news = Lost.Skip(_lostTold).Concat(HalfVisible.Skip(_halfVisibleTold)).ToList();
        (_lostTold, _halfVisibleTold) = (Lost.Count, HalfVisible.Count);
        return news;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {command} | {takes.TotalSeconds:0.0} s | {_all} | {_early} | {_left} | {Done} | {_acknowledged} | {Lost.Count} | "
            + $"{HalfVisible.Count} |");
}

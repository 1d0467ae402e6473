using System.Globalization;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Shows on standard error what a release has less of than the one that it would take the place of.</summary>
internal static class LossTable
{
    public static void Write(IReadOnlyList<RowLoss> losses, string? before, string after)
    {
        if (losses.Count == 0)
        {
            return;
        }

        Console.Error.WriteLine($"kg: release {after} has over 10 % less than {before} of:");
        List<string[]> rows = [["kind", "source", "before", "now", "change"], .. losses.Select(Row)];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
        {
            Console.Error.WriteLine($"  {string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))}".TrimEnd());
        }
    }

    private static string[] Row(RowLoss loss) =>
    [
        loss.Kind,
        loss.Source ?? "(all)",
        loss.Before.ToString(CultureInfo.InvariantCulture),
        loss.After.ToString(CultureInfo.InvariantCulture),
        ((loss.After - loss.Before) / (double)loss.Before).ToString("P0", CultureInfo.InvariantCulture),
    ];
}

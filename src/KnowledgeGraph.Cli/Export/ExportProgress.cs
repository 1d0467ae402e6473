using System.Globalization;

namespace KnowledgeGraph.Cli.Export;

/// <summary>Tells on standard error how far an export has come, once a second at most: standard output may be the export itself.</summary>
internal sealed class ExportProgress(int total, TimeProvider time) : IProgress<int>
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private long _last = time.GetTimestamp();

    public void Report(int value)
    {
        if (time.GetElapsedTime(_last) < _pause)
        {
            return;
        }

        _last = time.GetTimestamp();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value} of {total} records and links"));
    }
}

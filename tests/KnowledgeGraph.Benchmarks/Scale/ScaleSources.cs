using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks.Scale;

/// <summary>
/// Source files of the real world's size and skew, in the sources' own formats, for measuring imports. Everything in them is made up and
/// says so; identifiers are from ranges that nobody has given out.
/// dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- scale-sources FOLDER [--links N] [--papers N] [--records N] [--seed
/// N]
/// </summary>
internal static class ScaleSources
{
    public static void Write(string folder, ScaleSize size)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(folder);
        Console.WriteLine($"{size} to {folder}");
        (string Name, Action Write)[] parts =
        [
            ("tables", new SyntheticTables(folder, size).Write),
            ("links", new SyntheticLinks(folder, size).Write),
            ("PubMed records", new SyntheticPubMed(folder, size).Write),
        ];
        Parallel.ForEach(parts, part =>
        {
            part.Write();
            Console.WriteLine($"{part.Name} after {watch.Elapsed.TotalSeconds:F0} s");
        });
        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine($"{bytes / 1_000_000} MB of source files");
    }
}

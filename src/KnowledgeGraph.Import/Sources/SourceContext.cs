using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Assembly;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Sources;

/// <summary>What an importer works with: one file, where its faults go, and where its facts and its papers go.</summary>
internal sealed record SourceContext(
    string Source, SourceFile File, IProblemSink Problems, FileReport Report, FactBase Facts, PaperIntake? Papers)
{
    /// <summary>The record being read.</summary>
    public Origin Here => Report.Here;

    /// <summary>Counts the records as they are read, and says what those are that come to nothing.</summary>
    public IEnumerable<T> Counted<T>(Func<SourceFile, IProblemSink, IEnumerable<T>> read, string otherwise)
    {
        Report.Otherwise = otherwise;
        return Counted(read);
    }

    /// <summary>Counts the records as they are read: of a file in which each is taken, or counted as unmapped.</summary>
    public IEnumerable<T> Counted<T>(Func<SourceFile, IProblemSink, IEnumerable<T>> read)
    {
        foreach (var record in read(File, Problems))
        {
            Report.Count();
            yield return record;
        }
    }
}

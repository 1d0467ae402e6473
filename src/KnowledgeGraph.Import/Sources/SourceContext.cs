using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import.Assembly;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Sources;

/// <summary>The context of an importer: one file, and the receivers of its faults, its facts and its papers.</summary>
internal sealed record SourceContext(
    string Source, SourceFile File, IProblemSink Problems, FileReport Report, FactBase Facts, PaperIntake? Papers)
{
    /// <summary>The record being read.</summary>
    public Origin Here => Report.Here;

    /// <summary>Counts the records as they are read, and gives the reason for those that add nothing.</summary>
    public IEnumerable<T> Counted<T>(Func<SourceFile, IProblemSink, IEnumerable<T>> read, string otherwise)
    {
        Report.Otherwise = otherwise;
        return Counted(read);
    }

    /// <summary>Counts the records as they are read, for a file in which each is either used or counted as unmapped.</summary>
    public IEnumerable<T> Counted<T>(Func<SourceFile, IProblemSink, IEnumerable<T>> read)
    {
        foreach (var record in read(File, Problems))
        {
            Report.Count();
            yield return record;
        }
    }
}

using System.Text;
using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.UnitTests.Formats.Records;

/// <summary>Reads made-up texts as source files.</summary>
internal static class MadeUpFile
{
    public static List<T> Read<T>(string text, Func<SourceFile, IProblemSink, IEnumerable<T>> read, IProblemSink? problems = null)
    {
        using var file = SourceFile.FromStream("made-up", new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return [.. read(file, problems ?? StrictProblemSink.Instance)];
    }
}

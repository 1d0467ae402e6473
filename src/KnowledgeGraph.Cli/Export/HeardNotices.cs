using System.Collections.Concurrent;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Tables;

namespace KnowledgeGraph.Cli.Export;

/// <summary>The notices of a table, kept until it is written.</summary>
internal sealed class HeardNotices : ITableListener
{
    private readonly ConcurrentQueue<Notice> _notices = new();

    public void Hear(Notice notice) => _notices.Enqueue(notice);

    /// <summary>Prints them.</summary>
    public void Print() => _notices.ToList().ForEach(NoticePrinter.Print);
}

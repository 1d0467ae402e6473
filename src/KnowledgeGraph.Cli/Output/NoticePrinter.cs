using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Prints notices on standard error, as standard output is the answer, and knows what the verb ends with then.</summary>
internal sealed class NoticePrinter
{
    /// <summary>Notices that tell of something left out make another end than those that tell how a text was understood.</summary>
    public int ExitCode { get; private set; } = Output.ExitCode.Success;

    /// <summary>A notice as lines.</summary>
    public static string Text(Notice notice) => string.Join("\n  ", [notice.Message, .. notice.Candidates.Select(candidate => $"{candidate.Curie} {candidate.Label}")]);

    /// <summary>Prints a notice of something that was to be left out.</summary>
    public static void Print(Notice notice) => Console.Error.WriteLine($"{notice.Code}: {Text(notice)}");

    /// <summary>Prints a notice, and lets it decide what the verb ends with.</summary>
    public void Hear(Notice notice)
    {
        Print(notice);
        ExitCode = notice.LeavesOut ? Output.ExitCode.QueryErrors : ExitCode;
    }

    /// <summary>The record that an argument names; how it was understood is printed.</summary>
    /// <exception cref="UnknownRecordException">No record is meant, or more than one may be.</exception>
    public FoundRecord Find(GraphImage graph, string text, EntityType? type)
    {
        var found = type is { } one ? graph.Records.Find(text, one) : graph.Records.Find(text, types: null);
        if (RecordNotice.Of(graph, found, type) is { } notice)
        {
            if (!found.HasRecord)
            {
                throw new UnknownRecordException(Text(notice));
            }

            Hear(notice);
        }

        return found;
    }
}

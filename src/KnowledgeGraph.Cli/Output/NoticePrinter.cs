using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Prints notices on standard error, because standard output is the answer, and determines the exit code of the verb.</summary>
internal sealed class NoticePrinter
{
    /// <summary>
    /// The exit code so far: it changes if a notice reports something left out, but not if one reports how a text was understood.
    /// </summary>
    public int ExitCode { get; private set; } = Output.ExitCode.Success;

    /// <summary>Formats a notice as lines.</summary>
    public static string Text(Notice notice) =>
        string.Join("\n  ", [notice.Message, .. notice.Candidates.Select(candidate => $"{candidate.Curie} {candidate.Label}")]);

    /// <summary>Prints a notice about something that the user allowed to be left out.</summary>
    public static void Print(Notice notice) => Console.Error.WriteLine($"{notice.Code}: {Text(notice)}");

    /// <summary>Prints a notice and lets it affect the exit code.</summary>
    public void Hear(Notice notice)
    {
        Print(notice);
        ExitCode = notice.LeavesOut ? Output.ExitCode.QueryErrors : ExitCode;
    }

    /// <summary>Finds the record that an argument names, and prints how the argument was understood.</summary>
    /// <exception cref="UnknownRecordException">The text means no record, or may mean more than one.</exception>
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

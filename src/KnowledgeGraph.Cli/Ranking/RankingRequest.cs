using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>The ranking that a command line asks for.</summary>
/// <param name="Query">The query.</param>
/// <param name="Notices">Notes for the user on how the request was read.</param>
/// <param name="Diagnoses">The rows of the diseases that the phenopacket itself names.</param>
internal sealed record RankingRequest(RankingQuery Query, IReadOnlyList<Notice> Notices, IReadOnlyList<int> Diagnoses)
{
    /// <summary>True if unusable parts are left out without changing the exit code.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The diseases that the phenopacket names and the release does not have.</summary>
    public IReadOnlyList<string> UnknownDiagnoses { get; init; } = [];

    /// <summary>Prints the notices.</summary>
    /// <returns>The exit code of the verb.</returns>
    public int Tell(NoticePrinter printer)
    {
        Notices.ToList().ForEach(IsLenient ? NoticePrinter.Print : printer.Hear);
        return printer.ExitCode;
    }
}

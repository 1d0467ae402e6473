using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Cli.Ranking;

/// <summary>What a command line asks for.</summary>
/// <param name="Query">The query.</param>
/// <param name="Notices">What the user should know of how it was read.</param>
/// <param name="Diagnoses">Rows of the diseases that the phenopacket itself names.</param>
internal sealed record RankingRequest(RankingQuery Query, IReadOnlyList<Notice> Notices, IReadOnlyList<int> Diagnoses)
{
    /// <summary>What could not be used is to be left out, and is no reason for another end.</summary>
    public bool IsLenient { get; init; }

    /// <summary>Diseases that the phenopacket names and the release does not have.</summary>
    public IReadOnlyList<string> UnknownDiagnoses { get; init; } = [];

    /// <summary>Prints the notices.</summary>
    /// <returns>What the verb ends with.</returns>
    public int Tell(NoticePrinter printer)
    {
        Notices.ToList().ForEach(IsLenient ? NoticePrinter.Print : printer.Hear);
        return printer.ExitCode;
    }
}

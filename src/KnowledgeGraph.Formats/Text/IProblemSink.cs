namespace KnowledgeGraph.Formats.Text;

/// <summary>Receives every fault a reader meets and decides whether reading goes on.</summary>
public interface IProblemSink
{
    /// <summary>Takes one fault. Returning lets the reader skip the faulty part and go on; throwing ends the read.</summary>
    void Report(FormatProblem problem);
}

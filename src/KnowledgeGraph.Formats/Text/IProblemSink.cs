namespace KnowledgeGraph.Formats.Text;

/// <summary>Receives every fault that a reader finds and decides whether reading continues.</summary>
public interface IProblemSink
{
    /// <summary>Takes one fault. Returning lets the reader skip the faulty part and go on; throwing ends the read.</summary>
    void Report(FormatProblem problem);
}

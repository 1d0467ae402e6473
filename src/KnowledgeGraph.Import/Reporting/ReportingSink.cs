using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>Counts faults in a file's report, and ends the import at the first if it is strict.</summary>
internal sealed class ReportingSink(FileReport report, bool isStrict) : IProblemSink
{
    public void Report(FormatProblem problem)
    {
        report.Reject(problem);
        if (isStrict)
        {
            throw new MalformedInputException(problem);
        }
    }
}

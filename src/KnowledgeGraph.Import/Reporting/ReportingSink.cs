using KnowledgeGraph.Formats.Text;

namespace KnowledgeGraph.Import.Reporting;

/// <summary>
/// Counts faults in a file's report. A strict import ends at the first of any kind; any other at the first that breaks a file, unless
/// damaged files are allowed.
/// </summary>
internal sealed class ReportingSink(FileReport report, bool isStrict, bool allowsDamaged) : IProblemSink
{
    public void Report(FormatProblem problem)
    {
        report.Reject(problem);
        if (isStrict || (problem.Extent == ProblemExtent.File && !allowsDamaged))
        {
            throw new MalformedInputException(problem);
        }
    }
}

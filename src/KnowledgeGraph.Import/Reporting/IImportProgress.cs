namespace KnowledgeGraph.Import.Reporting;

/// <summary>Receives the progress of an import.</summary>
public interface IImportProgress
{
    /// <summary>Called when a stage begins.</summary>
    /// <param name="name">The name of the stage, for people to read.</param>
    /// <param name="steps">The number of its steps.</param>
    void Begin(string name, int steps);

    /// <summary>Called when a step of the stage is done.</summary>
    /// <param name="detail">The file or table of the step.</param>
    void Step(string detail);
}

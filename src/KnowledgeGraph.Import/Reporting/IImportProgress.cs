namespace KnowledgeGraph.Import.Reporting;

/// <summary>Is told how far an import has come.</summary>
public interface IImportProgress
{
    /// <summary>A stage begins.</summary>
    /// <param name="name">What is done, for people.</param>
    /// <param name="steps">How many steps it has.</param>
    void Begin(string name, int steps);

    /// <summary>A step of the stage has been done.</summary>
    /// <param name="detail">What it was: a file, a table.</param>
    void Step(string detail);
}

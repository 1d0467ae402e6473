namespace KnowledgeGraph.Server.Ide;

/// <summary>How the IDE is set up.</summary>
public sealed class IdeOptions
{
    public IdeKind Kind { get; set; } = IdeKind.BananaCakePop;

    /// <summary>Folder that holds <c>banana-cake-pop</c> and <c>graphiql</c>; by default <c>ide</c> beside the program.</summary>
    public string AssetsPath { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>Title of the browser tab.</summary>
    public string Title { get; set; } = "KnowledgeGraph";

    /// <summary>Folder of the operations that example tabs are made of; by default <c>operations</c> beside the program.</summary>
    public string OperationsPath { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "operations");

    /// <summary>Document a new tab opens with.</summary>
    public string? DefaultDocument { get; set; }

    /// <summary>Variables a new tab opens with, as JSON text.</summary>
    public string? DefaultVariables { get; set; }
}

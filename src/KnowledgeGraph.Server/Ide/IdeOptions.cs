namespace KnowledgeGraph.Server.Ide;

/// <summary>How the IDE is set up.</summary>
public sealed class IdeOptions
{
    public IdeKind Kind { get; set; } = IdeKind.BananaCakePop;

    /// <summary>Folder that holds <c>banana-cake-pop</c> and <c>graphiql</c>; by default <c>ide</c> beside the program.</summary>
    public string AssetsPath { get; set; } = System.IO.Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>Title of the browser tab.</summary>
    public string Title { get; set; } = "KnowledgeGraph";

    /// <summary>Document the first tab opens with.</summary>
    public string? DefaultDocument { get; set; }

    /// <summary>Variables the first tab opens with, as JSON text.</summary>
    public string? DefaultVariables { get; set; }
}

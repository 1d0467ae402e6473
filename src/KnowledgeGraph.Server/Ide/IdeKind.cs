namespace KnowledgeGraph.Server.Ide;

/// <summary>The page a browser gets at the GraphQL address.</summary>
public enum IdeKind
{
    /// <summary>Banana Cake Pop (ChilliCream License 1.0).</summary>
    BananaCakePop,

    /// <summary>GraphiQL (MIT).</summary>
    GraphiQL,

    /// <summary>No page.</summary>
    None,
}

namespace KnowledgeGraph.Server.Documents;

/// <summary>How large and how branched one GraphQL document may be; a document at a limit passes, one above it is refused.</summary>
public sealed class DocumentLimits
{
    /// <summary>UTF-8 bytes, comments and white space included.</summary>
    public int MaxBytes { get; set; } = 100_000;

    /// <summary>Lexical tokens; comments, commas and white space are bounded by <see cref="MaxBytes"/> alone.</summary>
    public int MaxTokens { get; set; } = 6_000;

    /// <summary>Nesting of brackets of any kind, before parsing.</summary>
    public int MaxParseDepth { get; set; } = 64;

    /// <summary>Characters of one string literal between its quotes.</summary>
    public int MaxStringLength { get; set; } = 10_000;

    /// <summary>Characters of one number literal.</summary>
    public int MaxNumberLength { get; set; } = 100;

    /// <summary>Characters of one name.</summary>
    public int MaxNameLength { get; set; } = 200;

    /// <summary>Nesting of selected fields, through fragments.</summary>
    public int MaxSelectionDepth { get; set; } = 15;

    /// <summary>Nesting of selected fields under <c>__schema</c> and <c>__type</c>; graphql-js's full query needs 15.</summary>
    public int MaxIntrospectionDepth { get; set; } = 20;

    /// <summary>How often an introspection path may pass through fields, interfaces, possibleTypes or inputFields.</summary>
    public int MaxIntrospectionLists { get; set; } = 2;

    /// <summary>Fields of one operation with every fragment written out.</summary>
    public int MaxFields { get; set; } = 1_000;

    /// <summary>Fields at the root of one operation.</summary>
    public int MaxRootFields { get; set; } = 200;

    /// <summary>Aliases in the whole document.</summary>
    public int MaxAliases { get; set; } = 200;

    /// <summary>Directives in the whole document.</summary>
    public int MaxDirectives { get; set; } = 50;

    /// <summary>Directives on one field, fragment, operation or variable.</summary>
    public int MaxDirectivesPerNode { get; set; } = 5;

    /// <summary>Operations and fragments together.</summary>
    public int MaxDefinitions { get; set; } = 100;

    /// <summary>Operations in one document.</summary>
    public int MaxOperations { get; set; } = 10;

    /// <summary>Variables one operation declares.</summary>
    public int MaxVariables { get; set; } = 200;

    /// <summary>Checked documents kept ready, so that a known query is neither parsed nor validated again.</summary>
    public int CachedDocuments { get; set; } = 1_000;

    /// <summary>Characters of all cached documents together.</summary>
    public int CachedCharacters { get; set; } = 4_000_000;
}

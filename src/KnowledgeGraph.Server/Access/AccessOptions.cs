namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The rules for access; docs/operations.md. Without a key file and without tokens everybody has access, and nobody can be identified.
/// </summary>
public sealed class AccessOptions
{
    /// <summary>File of API keys, written by <c>kg keys</c>; none by default.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Refuse clients that show neither a key nor a token.</summary>
    public bool Required { get; set; }

    /// <summary>
    /// Wrong keys and tokens that one address may show in a minute; then none of its keys are looked at for the rest of it.
    /// </summary>
    public int MaxFailures { get; set; } = 5;

    /// <summary>Tokens of an identity provider.</summary>
    public TokenOptions Tokens { get; } = new();
}

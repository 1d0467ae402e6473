namespace KnowledgeGraph.Server.Access;

/// <summary>Which JSON Web Tokens are taken.</summary>
public sealed class TokenOptions
{
    /// <summary>Address of an OpenID Connect provider, from whose published keys signatures are checked.</summary>
    public string? Authority { get; set; }

    /// <summary>File of public keys in place of a provider: a JSON Web Key Set, or a PEM public key or certificate.</summary>
    public string? KeyFile { get; set; }

    /// <summary>The issuer tokens must name; by default the provider's.</summary>
    public string? Issuer { get; set; }

    /// <summary>The audience tokens must name.</summary>
    public string? Audience { get; set; }

    /// <summary>Signature algorithms that are taken; only asymmetric ones make sense, for no secret is shared.</summary>
    public IList<string> Algorithms { get; } = [];

    /// <summary>How far clocks may differ.</summary>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Whether tokens are taken at all.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Authority) || !string.IsNullOrEmpty(KeyFile);

    /// <summary>The algorithms that are taken, defaults filled in.</summary>
    public IReadOnlyList<string> Allowed => Algorithms.Count > 0 ? [.. Algorithms] : ["RS256", "PS256", "ES256"];
}

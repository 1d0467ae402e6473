namespace KnowledgeGraph.Server.Assistants;

/// <summary>
/// Tokens by the rule of thumb that OpenAI publishes for its tokenizers: four characters of English make one. Each model's tokenizer counts
/// otherwise; the rule is stated wherever a number of tokens is.
/// </summary>
internal static class TokenCount
{
    private const int CharactersPerToken = 4;

    /// <summary>The tokens of a text.</summary>
    public static int Of(string text) => OfLength(text.Length);

    /// <summary>The tokens of so many characters, rounded up.</summary>
    public static int OfLength(int characters) => (characters + CharactersPerToken - 1) / CharactersPerToken;

    /// <summary>The characters of so many tokens.</summary>
    public static int Characters(int tokens) => tokens * CharactersPerToken;
}

namespace KnowledgeGraph.Server.Access;

/// <summary>Whether a token is true cannot be told, for the provider does not give its keys.</summary>
internal sealed class ProviderUnreachableException() : Exception(
    "Tokens cannot be checked: their provider cannot be reached. Try again later.");

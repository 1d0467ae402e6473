namespace KnowledgeGraph.Cli.Remote;

/// <summary>A question of a verb to a running server.</summary>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Variables">Its variables, as an object of JSON.</param>
internal sealed record ServerQuestion(string Document, object Variables);

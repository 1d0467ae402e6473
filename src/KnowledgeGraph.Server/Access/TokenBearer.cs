namespace KnowledgeGraph.Server.Access;

/// <summary>Whom a token speaks of, as a name that tells nobody who that is, and when it ends.</summary>
internal sealed record TokenBearer(string Subject, DateTimeOffset EndsAt);

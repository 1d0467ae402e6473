namespace KnowledgeGraph.Server.Hosting;

/// <summary>What kind of service it is.</summary>
internal sealed record ServiceKind(string Group, string Artifact, string Version);

namespace KnowledgeGraph.Server.Hosting;

/// <summary>The kind of service.</summary>
internal sealed record ServiceKind(string Group, string Artifact, string Version);

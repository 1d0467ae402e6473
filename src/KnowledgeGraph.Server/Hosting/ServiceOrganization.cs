namespace KnowledgeGraph.Server.Hosting;

/// <summary>Who runs a service.</summary>
internal sealed record ServiceOrganization(string Name, string Url);

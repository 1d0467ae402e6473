namespace KnowledgeGraph.Server.Hosting;

/// <summary>The organization that runs a service.</summary>
internal sealed record ServiceOrganization(string Name, string Url);

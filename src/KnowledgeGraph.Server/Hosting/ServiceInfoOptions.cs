namespace KnowledgeGraph.Server.Hosting;

/// <summary>The description of the service and its operator in <c>/service-info</c>, as GA4GH's registries ask for it.</summary>
public sealed class ServiceInfoOptions
{
    /// <summary>The service's own id; a domain name in reverse is usual.</summary>
    public string Id { get; set; } = "local.knowledge-graph";

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "KnowledgeGraph";

    /// <summary>The namespace of its kind: a domain name in reverse.</summary>
    public string Group { get; set; } = "local.knowledge-graph";

    /// <summary>The organization that runs it; the service's own name if none is given.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>Their page; the service's own address if none is given.</summary>
    public string? OrganizationUrl { get; set; }

    /// <summary>Where to write: https:// or mailto:.</summary>
    public string? ContactUrl { get; set; }

    /// <summary>prod, test, dev or staging.</summary>
    public string? Environment { get; set; }
}

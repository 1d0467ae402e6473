using KnowledgeGraph.Server.Graphs;

namespace KnowledgeGraph.Server.Http;

/// <summary>Who asks for operations, and what answering them needs to know of the connection they came by.</summary>
internal sealed record Caller(ClientIdentity? Client, string TraceId, IServiceProvider Services, CancellationToken Gone)
{
    /// <summary>Whether only queries may be asked for, as by GET.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether the cost alone is asked for.</summary>
    public bool OnlyCounts { get; init; }

    /// <summary>Whether replies may follow one another, so that subscriptions can be answered.</summary>
    public bool CarriesSubscriptions { get; init; }

    /// <summary>Takes the part of the graph that is found; null where the reply is made of fields.</summary>
    public FoundGraph? Found { get; init; }

    /// <summary>The sender of an HTTP request.</summary>
    /// <exception cref="RequestRefusedException">A header of ours makes no sense.</exception>
    public static Caller Of(HttpContext http) => new(ClientOf(http), http.TraceIdentifier, http.RequestServices, http.RequestAborted)
    {
        IsReadOnly = http.Request.IsRead(),
        OnlyCounts = CostHeader.AsksToValidate(http.Request),
    };

    /// <summary>Keeps with a request who has been found to send it.</summary>
    public static void Remember(HttpContext http, ClientIdentity client) => http.Items[typeof(ClientIdentity)] = client;

    private static ClientIdentity? ClientOf(HttpContext http) =>
        http.Items.TryGetValue(typeof(ClientIdentity), out var known) ? (ClientIdentity)known! : ClientIdentity.OfAddress(http);
}

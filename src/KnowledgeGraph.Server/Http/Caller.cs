using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Http;

/// <summary>A client that asks for operations, with what answering them needs to know of its connection.</summary>
internal sealed record Caller(ClientIdentity? Client, string TraceId, IServiceProvider Services, CancellationToken Gone)
{
    /// <summary>Whether only queries may be asked for, as by GET.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The release that is to answer, by its id or a date; null for the one that is served.</summary>
    public string? Release { get; init; }

    /// <summary>The release that was reported to the caller last, if it listens; otherwise null.</summary>
    public string? Since { get; init; }

    /// <summary>Whether the cost alone is asked for.</summary>
    public bool OnlyCounts { get; init; }

    /// <summary>Whether replies may follow one another, so that subscriptions can be answered.</summary>
    public bool CarriesSubscriptions { get; init; }

    /// <summary>The key or token that was shown; null where none was.</summary>
    public Pass? Pass { get; init; }

    /// <summary>Whether the client would be admitted again.</summary>
    public bool IsStillWelcome => Pass?.Holds() != false;

    /// <summary>Traits of the reply that are found while it is made.</summary>
    public ReplyTraits Traits { get; } = new();

    /// <summary>Takes the part of the graph that is found; null where the reply is made of fields.</summary>
    public FoundGraph? Found { get; init; }

    /// <summary>Remembers the pages that the reply gives; null where nobody shortens it.</summary>
    public GivenPages? Pages { get; init; }

    /// <summary>The sender of an HTTP request.</summary>
    /// <exception cref="RequestRefusedException">A header of ours makes no sense.</exception>
    public static Caller Of(HttpContext http)
    {
        var pass = http.Items[typeof(Pass)] as Pass;
        return new(pass?.Client ?? ClientIdentity.OfAddress(http), http.TraceIdentifier, http.RequestServices, http.RequestAborted)
        {
            Pass = pass,
            IsReadOnly = http.Request.IsRead(),
            Release = ReleaseChoice.Of(http.Request),
            OnlyCounts = CostHeader.AsksToValidate(http.Request),
        };
    }

    /// <summary>Stores the identified client with its request.</summary>
    public static void Remember(HttpContext http, Pass pass) => http.Items[typeof(Pass)] = pass;

    /// <summary>The client that has been found to send a request, as far as the network tells.</summary>
    public static ClientIdentity? ClientOf(HttpContext http) =>
        (http.Items[typeof(Pass)] as Pass)?.Client ?? ClientIdentity.OfAddress(http);
}

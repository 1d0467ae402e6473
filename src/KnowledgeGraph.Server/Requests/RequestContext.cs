using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Holds what resolvers share within one request; it is GraphQL.NET's UserContext.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A dictionary only because GraphQL.NET asks for one.")]
public sealed class RequestContext(IReleaseLease release, string traceId) : Dictionary<string, object?>
{
    // Looking for what a text may have been meant to be is a search.
    private const int MostSearches = 25;

    private int _searches;

    /// <summary>The release this request reads from its first to its last field.</summary>
    public IReleaseLease Release { get; } = release;

    /// <summary>The image of that release; null where a release is only a name.</summary>
    internal GraphImage? Graph => (Release as IGraphLease)?.Graph;

    /// <summary>Collects notices and the like for the reply.</summary>
    public ReplyExtensions Reply { get; } = new();

    /// <summary>Whether the connection it came by can carry the replies of a subscription.</summary>
    public bool CarriesSubscriptions { get; init; }

    /// <summary>The release that was reported to the listener last; null if nobody listens.</summary>
    public string? Since { get; init; }

    /// <summary>Whether the client has shown who it is, and gets larger pages.</summary>
    public bool IsKnownClient { get; init; }

    /// <summary>Bytes that the request was sent in.</summary>
    public int SentBytes { get; init; }

    /// <summary>Counts the work that could not be counted beforehand.</summary>
    public RequestWork Work { get => field ??= new RequestWork(long.MaxValue); init; }

    /// <summary>Traits of the reply that are found while it is made.</summary>
    public ReplyTraits Traits { get; init; } = new();

    /// <summary>Takes the part of the graph that is found; null where the reply is made of fields.</summary>
    public FoundGraph? Found { get; init; }

    /// <summary>Remembers the pages that the reply gives; null where nobody shortens it.</summary>
    public GivenPages? Pages { get; init; }

    /// <summary>Whether it gives null for a variable, which may stand where null may not be.</summary>
    public bool HasNullVariables { get; set; }

    /// <summary>Whether the client would take parts of the reply later, so that what it says of them is to be looked at.</summary>
    public bool StreamsLists { get; set; }

    /// <summary>Finds this request in the log.</summary>
    public string TraceId { get; } = traceId;

    /// <summary>
    /// Whether what one more unknown text may have been meant to be is to be looked for; of very many unknown ones that is not told.
    /// </summary>
    internal bool MaySearch() => Interlocked.Increment(ref _searches) <= MostSearches;
}

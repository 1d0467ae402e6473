using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Annotation;
using KnowledgeGraph.Server.Assistants;
using KnowledgeGraph.Server.Comparisons;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.Documents;
using KnowledgeGraph.Server.Enrichment;
using KnowledgeGraph.Server.Explorer;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Ide;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Rankings;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Server.Streams;
using KnowledgeGraph.Server.Tables;
using KnowledgeGraph.Server.Telemetry;
using KnowledgeGraph.Server.Traversal;
using KnowledgeGraph.Server.Watching;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Everything about the service that can be set, bound from the configuration section <see cref="Section"/>.</summary>
public sealed class ServerOptions
{
    public const string Section = "KnowledgeGraph";

    /// <summary>Where GraphQL is answered.</summary>
    public string Path { get; set; } = "/graphql";

    /// <summary>Whether clients may read the schema.</summary>
    public IntrospectionMode Introspection { get; set; } = IntrospectionMode.Auto;

    /// <summary>Limits of one document.</summary>
    public DocumentLimits Documents { get; } = new();

    /// <summary>Run queries by compiled plans; off, the engine runs them field by field, with the same answers.</summary>
    public bool UseCompiledPlans { get; set; } = true;

    /// <summary>Limits of one request and its reply.</summary>
    public RequestLimits Requests { get; } = new();

    /// <summary>Limits of one filter or order.</summary>
    public FilterLimits Filters { get; } = new();

    /// <summary>Limits of searches.</summary>
    public SearchOptions Search { get; } = new();

    /// <summary>Limits of texts that phenotypes are read out of.</summary>
    public AnnotationOptions Annotation { get; } = new();

    /// <summary>Limits of walks over the graph.</summary>
    public TraversalOptions Traversal { get; } = new();

    /// <summary>Limits of rankings of diseases.</summary>
    public RankingOptions Ranking { get; } = new();

    /// <summary>Limits of diseases side by side.</summary>
    public ComparisonOptions Comparison { get; } = new();

    /// <summary>Limits of tests for enrichment.</summary>
    public EnrichmentOptions Enrichment { get; } = new();

    /// <summary>Costs, counted before an operation runs.</summary>
    public CostOptions Costs { get; } = new();

    /// <summary>Whether a gateway may put the service together with others.</summary>
    public FederationOptions Federation { get; } = new();

    /// <summary>Compression of replies.</summary>
    public CompressionOptions Compression { get; } = new();

    /// <summary>How long replies to GET may be kept.</summary>
    public CachingOptions Caching { get; } = new();

    /// <summary>Limits of what one HTTP request asks for at once.</summary>
    public BatchLimits Batches { get; } = new();

    /// <summary>Limits of what all clients and one client may ask for over time.</summary>
    public LoadLimits Load { get; } = new();

    /// <summary>Pages and counts of filtered lists kept ready, the ones used last; 0 for none.</summary>
    public int KeptAnswers { get; set; } = 4_000;

    /// <summary>Bytes that the pages kept ready may take, and the counts as many.</summary>
    public long KeptAnswerBytes { get; set; } = 32_000_000;

    /// <summary>Releases that stay, and those that are open at once.</summary>
    public ReleaseOptions Releases { get; } = new();

    /// <summary>Page sizes.</summary>
    public PageOptions Pages { get; } = new();

    /// <summary>Limits of lists written as tables.</summary>
    public TableOptions Tables { get; } = new();

    /// <summary>Limits of connections that stay open for operations: WebSockets and event streams.</summary>
    public StreamLimits Streams { get; } = new();

    /// <summary>Limits of connections, handed to Kestrel.</summary>
    public ConnectionLimits Connections { get; } = new();

    /// <summary>Documents known by their SHA-256.</summary>
    public TrustedDocumentOptions TrustedDocuments { get; } = new();

    /// <summary>The page a browser gets.</summary>
    public IdeOptions Ide { get; } = new();

    /// <summary>The pages for people.</summary>
    public ExplorerOptions Explorer { get; } = new();

    /// <summary>Assistants, by the Model Context Protocol.</summary>
    public AssistantOptions Assistants { get; } = new();

    /// <summary>The description of the service's operator.</summary>
    public ServiceInfoOptions ServiceInfo { get; } = new();

    /// <summary>API keys and tokens.</summary>
    public AccessOptions Access { get; } = new();

    /// <summary>Metrics, and how faults are logged.</summary>
    public TelemetryOptions Telemetry { get; } = new();

    /// <summary>The lists of records that are watched for clients.</summary>
    public WatchOptions Watching { get; } = new();

    /// <summary>Proxies in front of the service.</summary>
    public ProxyOptions Proxies { get; } = new();

    /// <summary>Whether clients may read the schema, if this is left to the other options.</summary>
    internal bool TellsSchema => Introspection == IntrospectionMode.On
        || (Introspection == IntrospectionMode.Auto && TrustedDocuments.Mode != TrustedDocumentMode.Only);

    /// <summary>Origins whose pages may read replies; none by default, * for all.</summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>How long readiness says 503 before connections are refused, so that a balancer can look away first.</summary>
    public TimeSpan DrainDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long the process may take to end once it is told to, <see cref="DrainDelay"/> included; a second before, requests that
    /// still run
    /// are answered with an error.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(9);
}

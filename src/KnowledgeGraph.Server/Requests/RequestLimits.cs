namespace KnowledgeGraph.Server.Requests;

/// <summary>Limits of what one request may send, take and receive.</summary>
public sealed class RequestLimits
{
    /// <summary>Bytes of a request body, counted as they arrive.</summary>
    public int MaxBodyBytes { get; set; } = 1_000_000;

    /// <summary>Nesting of the body's JSON.</summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>Values in the body's JSON: numbers, strings, objects, lists.</summary>
    public int MaxJsonValues { get; set; } = 100_000;

    /// <summary>Bytes of a reply.</summary>
    public int MaxReplyBytes { get; set; } = 10_000_000;

    /// <summary>Bytes that lists may take which a request gathers for its reply.</summary>
    public long MaxGatheredBytes { get; set; } = 64_000_000;

    /// <summary>Errors listed in one reply; the first ones.</summary>
    public int MaxErrors { get; set; } = 20;

    /// <summary>Characters of one error message.</summary>
    public int MaxErrorMessageLength { get; set; } = 400;

    /// <summary>Which draft of GraphQL over HTTP decides the status of a reply.</summary>
    public StatusCodeRules StatusCodes { get; set; } = StatusCodeRules.Draft2025;

    /// <summary>How long a reply may take from its first byte to its last; of a table, each page.</summary>
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an operation may run.</summary>
    public TimeSpan ExecutionTimeout { get; set; } = TimeSpan.FromSeconds(10);
}

using System.Globalization;
using GraphQL;

namespace KnowledgeGraph.Server.Errors;

/// <summary>Why a request is answered without looking at its document: the status is the same for every media type.</summary>
internal sealed record RequestFault(int Status, string Code, string Message)
{
    // A service that is not there now will be, as a rule within moments.
    private static readonly TimeSpan UntilReady = TimeSpan.FromSeconds(1);

    /// <summary>When it may be tried again; null where that would not help, or where the status alone says it (503).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>How to show who one is, where that is what is missing.</summary>
    public string? Challenge { get; init; }

    /// <summary>Whether nothing could be made of what was sent, rather than that it makes no request.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The server could not read the request to its end.</summary>
    public static RequestFault CutOff { get; } = Bad("The request was cut off, too slow or malformed.") with { IsUnreadable = true };

    public static RequestFault Bad(string message) => new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);

    /// <summary>Nothing is served yet, or no longer.</summary>
    public static RequestFault NotReady(string message) =>
        new(StatusCodes.Status503ServiceUnavailable, ErrorCodes.NotReady, message) { RetryAfter = UntilReady };

    public ExecutionError ToError() => new(Message) { Code = Code };

    /// <summary>Writes what the fault says by headers.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        if ((RetryAfter ?? (Status == StatusCodes.Status503ServiceUnavailable ? UntilReady : null)) is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        if (Challenge is not null)
        {
            response.Headers.WWWAuthenticate = Challenge;
        }

        if (Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "POST";
        }
        else if (Status == StatusCodes.Status413PayloadTooLarge)
        {
            // The rest of the body is not read; the client must not send its next request behind it.
            response.Headers.Connection = "close";
        }
    }
}

using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Http;

/// <summary>Refuses batches that are empty, too large, or switched off.</summary>
internal static class BatchSize
{
    /// <exception cref="RequestRefusedException">The batch cannot be answered.</exception>
    public static void Check(int count, int limit, string what)
    {
        if (limit <= 1)
        {
            throw Refused(ErrorCodes.BatchingNotSupported, $"Several {what} at once are not supported here; send them one by one.");
        }

        if (count == 0)
        {
            throw RequestRefusedException.Bad($"The batch holds no {what}.");
        }

        if (count > limit)
        {
            throw Refused(ErrorCodes.BatchTooLarge, $"At most {limit} {what} may be sent at once; {count} were.");
        }
    }

    private static RequestRefusedException Refused(string code, string message) =>
        new(new RequestFault(StatusCodes.Status400BadRequest, code, message));
}

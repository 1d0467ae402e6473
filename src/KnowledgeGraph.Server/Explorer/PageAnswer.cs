using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer;

/// <summary>The reply to a page's operation.</summary>
/// <param name="Data">The data that was asked for.</param>
/// <param name="Errors">The reasons why a part of the data is null.</param>
/// <param name="Extensions">The notices on the reply.</param>
internal sealed record PageAnswer<T>(T? Data, IReadOnlyList<PageError>? Errors, PageExtensions? Extensions)
    where T : class
{
    public IReadOnlyList<NoticeReply> Notices => Extensions?.Notices ?? [];

    // An operation that asks for more than its records take would be waste; one that asks for less, a fault.
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <exception cref="RequestRefusedException">There is no data.</exception>
    public static PageAnswer<T> Read(string reply, Func<string?, int> statusOf)
    {
        var answer = JsonSerializer.Deserialize<PageAnswer<T>>(reply, _json)!;
        return answer.Data is null && answer.Errors is { Count: > 0 } errors
            ? throw new RequestRefusedException(
                new RequestFault(statusOf(errors[0].Code), errors[0].Code ?? ErrorCodes.InternalError, errors[0].Message))
            : answer;
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Http;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Watching;

/// <summary>Answers a client's requests to keep, read and delete lists of its own.</summary>
internal sealed partial class WatchListEndpoint(
    WatchListFolder lists,
    WatchOptions options,
    WatchedChanges changes,
    ReleaseDoor releases,
    RequestAnswer answer,
    RequestLimits limits,
    TimeProvider time)
{
    /// <summary>Where all lists of a client are.</summary>
    public const string Route = "/watch-lists";

    /// <summary>The part of the address that names a list.</summary>
    public const string Name = "name";

    private const int LongestName = 64;
    private const int SecretBytes = 32;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    /// <summary>The refusal if there is no such list.</summary>
    public static RequestRefusedException NoSuchList() =>
        new(new RequestFault(StatusCodes.Status404NotFound, ErrorCodes.WatchListNotFound, "There is no such watch list."));

    /// <summary>Answers with all lists of a client.</summary>
    /// <exception cref="RequestRefusedException">The client has shown no key.</exception>
    public Task ListAsync(HttpContext http)
    {
        var owner = OwnerOf(http);
        var own = lists.Of(owner).OrderBy(list => list.Name, StringComparer.Ordinal);
        return Results.Json(own.Select(list => Told(http, list)), _json).ExecuteAsync(http);
    }

    /// <summary>Answers with one list, writes it, or deletes it.</summary>
    /// <exception cref="RequestRefusedException">The request cannot be met.</exception>
    public async Task HandleAsync(HttpContext http)
    {
        var owner = OwnerOf(http);
        var name = http.Request.RouteValues[Name] as string ?? string.Empty;
        if (HttpMethods.IsPut(http.Request.Method))
        {
            await PutAsync(http, owner, name).ConfigureAwait(false);
            return;
        }

        var found = Find(owner, name) ?? throw NoSuchList();
        if (!HttpMethods.IsDelete(http.Request.Method))
        {
            await Results.Json(Told(http, found), _json).ExecuteAsync(http).ConfigureAwait(false);
            return;
        }

        Change(() =>
        {
            lists.Delete(Find(owner, name) ?? throw NoSuchList());
            return found;
        });
        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private async Task PutAsync(HttpContext http, string owner, string name)
    {
        if (!NamePattern().IsMatch(name))
        {
            throw RequestRefusedException.Bad(
                $"A watch list's name has 1 to {LongestName} letters, digits, dots, hyphens and underscores.");
        }

        var given = await ReadAsync(http.Request).ConfigureAwait(false);
        var caller = Caller.Of(http);
        using var hold = releases.Hold();
        var lease = await hold.TakeAsync(caller).ConfigureAwait(false);
        // The faults of a list are reported when it is made: texts that mean no record, and more records than may be compared.
        var compared = await changes.CompareAsync(caller, lease, lease.ReleaseId, given.Ids).ConfigureAwait(false);
        if (compared.TryGetProperty("errors", out var errors))
        {
            throw RequestRefusedException.Bad(errors[0].GetProperty("message").GetString()!);
        }

        string? newSecret = null;
        var isNew = false;
        var kept = Change(() =>
        {
            var before = Find(owner, name);
            isNew = before is null;
            if (isNew)
            {
                RequireRoom(owner);
            }

            var webhook = given.Webhook is null ? null
                : before?.Webhook is { } known && known.Address == given.Webhook ? known
                : new Webhook
                {
                    Address = given.Webhook,
                    Secret = newSecret = $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes))}",
                    ToldRelease = lease.ReleaseId,
                };
            var list = new WatchList
            {
                Token = before?.Token ?? WatchListFolder.NewToken(owner),
                Owner = owner,
                Name = name,
                Ids = given.Ids,
                CreatedAt = before?.CreatedAt ?? time.GetUtcNow(),
                Webhook = webhook,
            };
            lists.Save(list);
            return list;
        });
        var told = Told(http, kept) with { Notices = NoticesOf(compared) };
        if (newSecret is not null)
        {
            told = told with { Webhook = told.Webhook! with { Secret = newSecret } };
        }

        await Results.Json(told, _json, statusCode: isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK).ExecuteAsync(http)
            .ConfigureAwait(false);
    }

    private string OwnerOf(HttpContext http)
    {
        if (!lists.IsOn)
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status404NotFound,
                    ErrorCodes.WatchListNotFound, "This service keeps no watch lists: Watching:Folder, which names where, is not set."));
        }

        var caller = Caller.Of(http);
        answer.ChargeForNothing(caller);
        return caller.Client?.Credential
            ?? throw new RequestRefusedException(
                Gatekeeper.Missing("A watch list belongs to an API key or a token: show one that this service takes."));
    }

    private WatchList? Find(string owner, string name) => lists.Of(owner).FirstOrDefault(list => list.Name == name);

    private void RequireRoom(string owner)
    {
        if (lists.Count >= options.MaxLists || lists.Of(owner).Count >= options.MaxListsPerClient)
        {
            throw new RequestRefusedException(new RequestFault(
                StatusCodes.Status409Conflict,
                ErrorCodes.TooManyWatchLists,
                $"There is no room for another watch list: a client may have {options.MaxListsPerClient}, the service "
                    + $"{options.MaxLists}."));
        }
    }

    private T Change<T>(Func<T> change)
    {
        try
        {
            return lists.Change(change);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new RequestRefusedException(
                new RequestFault(StatusCodes.Status503ServiceUnavailable, ErrorCodes.NotReady, "The watch lists cannot be written now.")
                {
                    RetryAfter = TimeSpan.FromSeconds(5),
                });
        }
    }

    private async Task<(IReadOnlyList<string> Ids, Uri? Webhook)> ReadAsync(HttpRequest request)
    {
        using var body = await RequestBody.ReadAsync(request, limits.MaxBodyBytes).ConfigureAwait(false);
        WatchListInput given;
        try
        {
            given = JsonSerializer.Deserialize<WatchListInput>(body.Bytes.Span, _json) ?? throw new JsonException("it is null");
        }
        catch (JsonException fault)
        {
            throw RequestRefusedException.Bad($"A watch list is a JSON object such as {{\"ids\": [\"EIF2B5\"], \"webhook\": "
                + $"\"https://example.org/changes\"}}: {FaultOf(body.Bytes, fault)}");
        }

        IReadOnlyList<string> ids = [.. (given.Ids ?? []).Select(id => id?.Trim()).OfType<string>().Where(id => id.Length > 0).Distinct()];
        if (ids.Count == 0 || ids.Count > options.MaxRecords)
        {
            throw RequestRefusedException.Bad($"ids names 1 to {options.MaxRecords} records; {ids.Count} are given.");
        }

        return (ids, given.Webhook is null ? null : AddressOf(given.Webhook));
    }

    private static string FaultOf(ReadOnlyMemory<byte> body, JsonException fault)
    {
        try
        {
            JsonDocument.Parse(body).Dispose();
        }
        catch (JsonException)
        {
            return "this is not JSON.";
        }

        return fault.Path?.TrimStart('$', '.') is { Length: > 0 } field
            ? $"{field} is no field of it, is there twice, or has another kind of value."
            : "this is not an object with these fields, each once.";
    }

    private Uri AddressOf(string text) =>
        WebhookHosts.FaultOf(options, text, out var address) is { } fault
            ? throw RequestRefusedException.Bad($"webhook {fault}")
            : address!;

    private static WatchListReply Told(HttpContext http, WatchList list) => new()
    {
        Name = list.Name,
        Ids = list.Ids,
        CreatedAt = list.CreatedAt,
        Feed = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}{Route}/feeds/{list.Token}.atom",
        Webhook = list.Webhook is { } webhook
            ? new WebhookReply
            {
                Address = webhook.Address,
                ToldRelease = webhook.ToldRelease,
                ToldAt = webhook.ToldAt,
                Failures = webhook.Failures,
                NextCallAt = webhook.NextCallAt,
                LastFault = webhook.LastFault,
            }
            : null,
    };

    private static JsonElement? NoticesOf(JsonElement reply) =>
        reply.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("notices", out var notices) ? notices : null;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex NamePattern();
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// A call of a webhook, signed as the Standard Webhooks specification has it (https://www.standardwebhooks.com): the receiver checks that
/// it comes from this service and was made a moment ago, and knows by its id a call that comes twice.
/// </summary>
internal static class WebhookCall
{
    public const string IdHeader = "webhook-id";
    public const string TimeHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>The request that reports changes.</summary>
    /// <param name="list">The list that it is about.</param>
    /// <param name="releaseId">The release that is served now.</param>
    /// <param name="compared">The reply that tells what has changed since the list's webhook was told last.</param>
    /// <param name="now">When the call is made.</param>
    public static HttpRequestMessage Of(WatchList list, string releaseId, JsonElement compared, DateTimeOffset now)
    {
        var webhook = list.Webhook!;
        var hasFailed = compared.TryGetProperty("errors", out var errors);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type = hasFailed ? "watch-list.not-compared" : "watch-list.changed",
                timestamp = now,
                data = new
                {
                    list = list.Name,
                    ids = list.Ids,
                    fromRelease = webhook.ToldRelease,
                    toRelease = releaseId,
                    changes = hasFailed ? null : (JsonElement?)compared.GetProperty("data").GetProperty("releaseDiff"),
                    errors = hasFailed ? (JsonElement?)errors : null,
                },
            },
            _json);
        // The same however often it is tried.
        var told = SHA256.HashData(Encoding.UTF8.GetBytes($"{list.Token} {webhook.ToldRelease} {releaseId}"));
        var id = $"msg_{Convert.ToHexStringLower(told)[..24]}";
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var call = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new ByteArrayContent(body) };
        call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        call.Headers.UserAgent.ParseAdd("KnowledgeGraph");
        call.Headers.Add(IdHeader, id);
        call.Headers.Add(TimeHeader, seconds);
        call.Headers.Add(SignatureHeader, $"v1,{Signature(webhook.Secret, $"{id}.{seconds}.", body)}");
        return call;
    }

    private static string Signature(string secret, string head, byte[] body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[SecretPrefix.Length..]));
        hash.AppendData(Encoding.UTF8.GetBytes(head));
        hash.AppendData(body);
        return Convert.ToBase64String(hash.GetHashAndReset());
    }
}

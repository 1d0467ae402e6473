using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Load;

/// <summary>Requests that mean harm, one or more of each kind.</summary>
internal static class HostileRequests
{
    private static readonly string _bomb = string.Concat(
        Enumerable.Range(0, 30).Select(level => $" fragment F{level} on Query {{ ...F{level + 1} "
            + $"...F{level + 1} }}")) + " fragment F30 on Query { __typename }";

    public static IEnumerable<(string Name, HttpRequestMessage Request)> All()
    {
        foreach (var (name, query) in Documents())
        {
            yield return (name, Json(JsonSerializer.Serialize(new { query })));
        }

        foreach (var (name, body) in Bodies())
        {
            yield return (name, Json(body));
        }

        foreach (var type in new[]
        {
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/graphql",
        })
        {
            yield return ("content type " + type, Post(Encoding.UTF8.GetBytes("{\"query\":\"{ __typename }\"}"), type));
        }

        yield return ("no content type", new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent("{}"u8.ToArray()),
        });
        yield return ("compressed", Compressed());
        yield return ("bad UTF-8", Post([.. "{\"query\":\"{ __typename } # "u8, 0xC3, 0x28, .. "\"}"u8], "application/json"));
        yield return ("method", new HttpRequestMessage(HttpMethod.Delete, "/graphql"));
        yield return ("mutation by GET", new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7Bx%7D"));
        yield return ("path", new HttpRequestMessage(HttpMethod.Get, "/graphql/..%2f..%2f..%2fetc%2fpasswd"));
        yield return ("forged token", Authorised("Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."));
        yield return ("key with SQL", Authorised("Bearer kg_' OR 1=1 --"));
    }

    public static IEnumerable<string> Raw() =>
    [
        "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
        "POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;\nx\r\na\r\n0\r\n\r\n",
        "GET /" + new string('a', 9_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nX: " + new string('b', 40_000) + "\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
            + "13\r\nSec-WebSocket-Key: x\r\n\r\n",
    ];

    private static IEnumerable<(string Name, string Query)> Documents() =>
    [
        ("nested selections", Repeat("{ __typename ...on Query ", 5_000) + "{ __typename }" + Repeat("}", 5_000)),
        ("nested lists", "{ diseasesById(ids: " + Repeat("[", 20_000) + Repeat("]", 20_000) + ") { identifier } }"),
        ("nested objects", "{ diseases(where: " + Repeat("{ and: ", 9_000) + "1" + Repeat("}", 9_000) + ") { totalCount } }"),
        ("fragment bomb", "{ ...F0 }" + _bomb),
        ("fragment chain", "{ ...F0 }"
            + string.Concat(Enumerable.Range(0, 2_000).Select(level => $" fragment F{level} on Query {{ ...F{level + 1} }}"))),
        ("fragment cycle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"),
        ("the same field", "{ " + Repeat("__typename ", 9_000) + "}"),
        ("aliases", "{ " + string.Concat(Enumerable.Range(0, 3_000).Select(place => $"a{place}: __typename ")) + "}"),
        ("overlapping fields", "{ " + Repeat("diseases { nodes { name genes { nodes { symbol } } } } ", 400) + "}"),
        ("directives", "{ __typename " + Repeat("@skip(if: false) ", 4_000) + "}"),
        ("a long name", "{ " + new string('n', 90_000) + " }"),
        ("a long text", "{ search(text: \"" + new string('t', 90_000) + "\") { totalCount } }"),
        ("a long number", "{ diseases(first: " + new string('9', 90_000) + ") { totalCount } }"),
        ("commas", "{ __typename " + new string(',', 90_000) + "}"),
        ("comments", "{ __typename }" + Repeat("#\n", 45_000)),
        ("introspection in circles", "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"),
        ("half a surrogate pair", "{ search(text: \"\\uD800\") { totalCount } }"),
        ("NUL", "{ search(text: \"a\\u0000b\") { totalCount } }"),
        ("wild cards", "{ diseases(where: { name: { contains: \"" + Repeat("%_\\\\", 60) + "\" } }) { totalCount } }"),
        ("SQL", "{ diseases(where: { name: { eq: \"'; DROP TABLE disease; --\" } }) { totalCount } }"),
        ("search syntax", "{ search(text: \"NEAR(a b) OR * \\\" AND ( ^\") { totalCount } }"),
        ("a long list", "{ diseases(where: { name: { in: [" + Repeat("\"x\",", 1_200) + "] } }) { totalCount } }"),
        ("a huge page", "{ diseases(first: 2147483647) { totalCount } }"),
        ("a negative page", "{ diseases(first: -1) { totalCount } }"),
        ("a forged cursor", "{ diseases(after: \"AAAA////\") { totalCount } }"),
        ("a costly query", "{ diseases(first: 100) { nodes { genes(first: 100) { nodes { diseases(first: 100) { nodes { phenotypes(first: "
            + "100) { nodes { name } } } } } } } } }"),
        ("operations", Repeat("query { __typename } ", 200)),
        ("a bare carriage return", "{ __typename \r # \r }"),
        ("nothing", ""),
    ];

    private static IEnumerable<(string Name, string Body)> Bodies() =>
    [
        ("deep JSON", Repeat("[", 50_000)),
        ("double keys", "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}"),
        ("wrong types", "{\"query\":{\"a\":1}}"),
        ("a long batch", "[" + string.Join(',', Enumerable.Repeat("{\"query\":\"{ __typename }\"}", 5_000)) + "]"),
        ("variables of odd kinds", "{\"query\":\"query ($n: Int) { diseases(first: $n) { totalCount } }\",\"variables\":{\"n\":1e999}}"),
        ("too large", "{\"query\":\"" + new string(' ', 1_100_000) + "\"}"),
        ("no JSON", "<xml/>"),
        ("null", "null"),
    ];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static HttpRequestMessage Json(string body) => Post(Encoding.UTF8.GetBytes(body), "application/json");

    private static HttpRequestMessage Post(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
    }

    private static HttpRequestMessage Compressed()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[20_000_000]);
        }

        var request = Post(packed.ToArray(), "application/json");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        return request;
    }

    private static HttpRequestMessage Authorised(string value)
    {
        var request = Json("{\"query\":\"{ __typename }\"}");
        request.Headers.TryAddWithoutValidation("Authorization", value);
        return request;
    }
}

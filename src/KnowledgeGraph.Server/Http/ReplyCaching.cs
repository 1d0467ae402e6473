using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Schema;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.Server.Http;

/// <summary>
/// A release never changes: what is answered at an address is decided by the release, the program and its options. So the tag of a reply is
/// known before it is made, and who has it already is told so without running anything.
/// </summary>
internal sealed class ReplyCaching
{
    private const int HashLength = 16;

    private static readonly string[] _namesOfKeys = [HeaderNames.Authorization, Gatekeeper.KeyHeader];

    private readonly Lazy<string> _program;
    private readonly ReplyCompression _compression;
    private readonly Gatekeeper _gate;
    private readonly TimeSpan _maxAge;

    public ReplyCaching(
        ServedSchema schema,
        IResponseCompressionProvider compression,
        Gatekeeper gate,
        CachingOptions options,
        Func<string> describeOptions)
    {
        _compression = (ReplyCompression)compression;
        _gate = gate;
        _maxAge = options.MaxAge;
        _program = new Lazy<string>(() => $"{typeof(ReplyCaching).Module.ModuleVersionId}\n{schema.SdlHash}\n{describeOptions()}");
    }

    /// <summary>Says that a reply may not be kept, and that another may be given to who shows another key.</summary>
    public static void Forbid(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        foreach (var name in _namesOfKeys.Where(name => !response.Headers.Vary.Contains(name)))
        {
            response.Headers.Append(HeaderNames.Vary, name);
        }
    }

    /// <summary>The freshness of a release's reply to a GET request, if the reply has no errors.</summary>
    public Freshness Of(HttpContext http, string releaseId, string contentType)
    {
        var request = http.Request;
        var asked = $"{_program.Value}\n{request.PathBase}{request.Path}{request.QueryString}\n{contentType}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))[..HashLength];
        return Of(http, $"{releaseId}-{hash}");
    }

    /// <summary>The freshness of a reply that has a tag of its own.</summary>
    public Freshness Of(HttpContext http, string name) => new(name, CacheControl(http), _compression);

    private string CacheControl(HttpContext http)
    {
        var scope = _gate.IsRequired || ShowsWhoAsks(http.Request) ? "private" : "public";
        return _maxAge > TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"{scope}, max-age={(long)_maxAge.TotalSeconds}")
            : $"{scope}, no-cache";
    }

    // A reply to a key is for its bearer alone, and a cache in between knows only one of the headers that the key may come by. One that is
    // no header of ours opens nothing here; a proxy may have thought otherwise.
    private static bool ShowsWhoAsks(HttpRequest request) =>
        request.Headers.Authorization.Count > 0 || request.Headers.ProxyAuthorization.Count > 0 || request.Headers.Cookie.Count > 0
        || request.Headers.ContainsKey(Gatekeeper.KeyHeader)
        || request.Headers.Any(header => header.Value.Any(value => value is not null && ApiKeyText.IsIn(value)));
}

using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The published keys of an OpenID Connect provider, fetched when they are needed, and again when they are old or a token names another.
/// </summary>
internal sealed partial class TokenProvider : IDisposable
{
    private const int MaxBytes = 1_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Life = TimeSpan.FromHours(12);

    // A client that sends tokens of keys that do not exist must not make the service a nuisance to the provider.
    private static readonly TimeSpan BetweenNewKeys = TimeSpan.FromSeconds(30);

    private readonly string _address;
    private readonly TimeProvider _time;
    private readonly ILogger<TokenProvider> _logger;
    private readonly HttpClient _http = new() { Timeout = Patience, MaxResponseContentBufferSize = MaxBytes };
    private readonly Lock _lock = new();
    private Task<bool>? _fetching;
    private OpenIdConnectConfiguration? _known;
    private long _fetchedAt;
    private long? _askedForNewAt;
    private bool _isOut;

    public TokenProvider(AccessOptions options, TimeProvider time, ILogger<TokenProvider> logger)
    {
        _address = (options.Tokens.Authority ?? string.Empty).TrimEnd('/') + "/.well-known/openid-configuration";
        (_time, _logger) = (time, logger);
    }

    /// <summary>The configuration of the provider, as far as it is known.</summary>
    /// <exception cref="ProviderUnreachableException">Nothing is, and it does not say.</exception>
    public async Task<OpenIdConnectConfiguration> KnownAsync()
    {
        if (_known is not null && _time.GetElapsedTime(_fetchedAt) > Life)
        {
            // Old keys are taken until there are new ones.
            _ = FetchAsync();
        }

        return _known is not null || await FetchAsync().ConfigureAwait(false) ? _known! : throw new ProviderUnreachableException();
    }

    /// <summary>
    /// Asks the provider again, for a key that is not known; gives the known configuration where it was asked a moment ago.
    /// </summary>
    /// <exception cref="ProviderUnreachableException">It does not say.</exception>
    public async Task<OpenIdConnectConfiguration> RenewedAsync()
    {
        lock (_lock)
        {
            if (!_isOut && _askedForNewAt is { } asked && _time.GetElapsedTime(asked) < BetweenNewKeys)
            {
                return _known!;
            }

            _askedForNewAt = _time.GetTimestamp();
        }

        return await FetchAsync().ConfigureAwait(false) ? _known! : throw new ProviderUnreachableException();
    }

    public void Dispose() => _http.Dispose();

    // All who wait, wait for the same answer.
    private Task<bool> FetchAsync()
    {
        lock (_lock)
        {
            return _fetching is { IsCompleted: false } ? _fetching : _fetching = Task.Run(FetchOnceAsync);
        }
    }

    private async Task<bool> FetchOnceAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            var retriever = new HttpDocumentRetriever(_http) { RequireHttps = true };
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(_address, retriever, limit.Token).ConfigureAwait(false);
            if (found.SigningKeys.Count == 0)
            {
                throw new InvalidDataException("it publishes no keys");
            }

            lock (_lock)
            {
                (_known, _fetchedAt) = (found, _time.GetTimestamp());
                if (_isOut)
                {
                    _isOut = false;
                    LogBack(_logger, _address);
                }
            }

            return true;
        }
        catch (Exception fault)
        {
            // Any fault is caught: an answer that makes no sense counts as none.
            lock (_lock)
            {
                if (!_isOut)
                {
                    _isOut = true;
                    LogUnreachable(_logger, _address, fault.GetBaseException().Message);
                }
            }

            return false;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The provider of tokens cannot be reached at {Address}, and tokens that need its keys are answered with 503: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string address, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The provider of tokens is reached again at {Address}")]
    private static partial void LogBack(ILogger logger, string address);
}

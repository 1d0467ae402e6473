using System.Collections.Frozen;
using System.Security.Cryptography;
using KnowledgeGraph.Server.Hosting;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Access;

/// <summary>The keys that are taken; the file is looked at again twice a second while keys are used, so that a revoked one ends within that.</summary>
internal sealed partial class KeyRing
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] _nobody = new byte[SHA256.HashSizeInBytes];

    private readonly string? _path;
    private readonly TimeProvider _time;
    private readonly ILogger<KeyRing> _logger;
    private readonly Lock _lock = new();
    private FrozenDictionary<string, ApiKey> _keys = FrozenDictionary<string, ApiKey>.Empty;
    private (DateTime WrittenAt, long Length) _seen;
    private long _lookedAt;

    public KeyRing(IOptions<ServerOptions> options, TimeProvider time, ILogger<KeyRing> logger)
    {
        (_path, _time, _logger) = (options.Value.Access.KeyFile, time, logger);
        if (IsOn)
        {
            Look();
        }
    }

    public bool IsOn => !string.IsNullOrEmpty(_path);

    /// <summary>The key of which this is the text; null where it is none that is taken.</summary>
    public ApiKey? Find(string text)
    {
        if (!IsOn || ApiKeyText.IdOf(text) is not { } id)
        {
            return null;
        }

        LookAgain();
        var key = _keys.GetValueOrDefault(id);
        // As long for an id that is not there.
        var isSame = CryptographicOperations.FixedTimeEquals(ApiKeyText.HashOf(text), key is null ? _nobody : Convert.FromHexString(key.Sha256));
        return isSame && key?.IsValidAt(_time.GetUtcNow()) == true ? key : null;
    }

    private void LookAgain()
    {
        lock (_lock)
        {
            if (_time.GetElapsedTime(_lookedAt) < Interval)
            {
                return;
            }

            try
            {
                Look();
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                LogUnreadable(_logger, _path!, fault.Message);
            }
        }
    }

    private void Look()
    {
        _lookedAt = _time.GetTimestamp();
        var file = new FileInfo(_path!);
        var now = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
        if (now == _seen)
        {
            return;
        }

        _keys = ApiKeyFile.Read(_path!).ToFrozenDictionary(key => key.Id);
        _seen = now;
        LogRead(_logger, _keys.Count);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} API keys read")]
    private static partial void LogRead(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The key file {Path} cannot be read, and the keys read before stay: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string path, string reason);
}

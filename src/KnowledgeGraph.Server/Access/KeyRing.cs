using System.Collections.Frozen;
using System.Security.Cryptography;
using KnowledgeGraph.Storage.Files;

namespace KnowledgeGraph.Server.Access;

/// <summary>
/// The keys that are taken; the file is looked at again twice a second while keys are used, so that a revoked one ends within that.
/// </summary>
internal sealed partial class KeyRing
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly byte[] _nobody = new byte[SHA256.HashSizeInBytes];

    private readonly string? _path;
    private readonly TimeProvider _time;
    private readonly ILogger<KeyRing> _logger;
    private readonly Lock _lock = new();
    private FrozenDictionary<string, ApiKey> _keys = FrozenDictionary<string, ApiKey>.Empty;
    private KeyFileState _state;
    private string? _seen;
    private string? _lastLogged;
    private long _lookedAt;

    /// <exception cref="InvalidDataException">The file is not a key file, so that it is unknown whom to admit.</exception>
    public KeyRing(AccessOptions options, TimeProvider time, ILogger<KeyRing> logger)
    {
        (_path, _time, _logger) = (options.KeyFile, time, logger);
        if (IsOn)
        {
            Look();
        }
    }

    public bool IsOn => !string.IsNullOrEmpty(_path);

    /// <summary>How the keys stand to the file; null where there is none.</summary>
    public KeyFileState? State
    {
        get
        {
            if (!IsOn)
            {
                return null;
            }

            LookAgain();
            return _state;
        }
    }

    /// <summary>The key with this text; null if it is not an accepted key.</summary>
    public ApiKey? Find(string text)
    {
        if (!IsOn || ApiKeyText.IdOf(text) is not { } id)
        {
            return null;
        }

        LookAgain();
        var key = _keys.GetValueOrDefault(id);
        // As long for an id that is not there.
        var isSame = CryptographicOperations.FixedTimeEquals(
            ApiKeyText.HashOf(text),
            key is null ? _nobody : Convert.FromHexString(key.Sha256));
        return isSame && key?.IsValidAt(_time.GetUtcNow()) == true ? key : null;
    }

    /// <summary>The key of an id; null where there is none, or none that is taken.</summary>
    public ApiKey? OfId(string id)
    {
        if (!IsOn)
        {
            return null;
        }

        LookAgain();
        return _keys.GetValueOrDefault(id) is { } key && key.IsValidAt(_time.GetUtcNow()) ? key : null;
    }

    /// <summary>Whether a key that was taken would be taken again.</summary>
    public bool Takes(ApiKey key)
    {
        LookAgain();
        return _keys.GetValueOrDefault(key.Id) is { } known && known.Sha256 == key.Sha256 && known.IsValidAt(_time.GetUtcNow());
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
            catch (Exception fault)
            {
                // Any fault is caught: no client is locked out, and no request fails, because of a file that somebody is about to mend.
                _state = KeyFileState.Outdated;
                if (fault.Message != _lastLogged)
                {
                    _lastLogged = fault.Message;
                    LogUnreadable(_logger, _path!, fault.Message);
                }
            }
        }
    }

    private void Look()
    {
        _lookedAt = _time.GetTimestamp();
        if (!File.Exists(_path))
        {
            if (_seen is not null)
            {
                throw new FileNotFoundException("it is not there any more");
            }

            if (_state != KeyFileState.Missing)
            {
                _state = KeyFileState.Missing;
                LogMissing(_logger, _path!);
            }

            return;
        }

        var (stamp, isFresh) = FileStamp.Of(_path!);
        if (stamp != _seen || _state != KeyFileState.Current)
        {
            _keys = ApiKeyFile.Read(_path!).ToFrozenDictionary(key => key.Id);
            (_state, _lastLogged) = (KeyFileState.Current, null);
            LogRead(_logger, _keys.Count);
        }

        // A file that was written to a moment ago may be written to again without a trace.
        _seen = isFresh ? string.Empty : stamp;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} API keys read")]
    private static partial void LogRead(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key file {Path} is not there: no API key is taken until it is")]
    private static partial void LogMissing(ILogger logger, string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The key file {Path} cannot be read, and the keys read before stay: {Reason}")]
    private static partial void LogUnreadable(ILogger logger, string path, string reason);
}

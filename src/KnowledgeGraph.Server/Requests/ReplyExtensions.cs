using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Collects what goes into a reply's <c>extensions</c>; one per request, safe to fill from resolvers that run at once.</summary>
public sealed class ReplyExtensions
{
    private const int MaxNotices = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, object?> _others = [];
    private readonly List<Notice> _notices = [];
    private bool _noticesCut;

    /// <summary>Adds a notice; the same one is given once, and past 100 the last says that there were more.</summary>
    public void Add(Notice notice)
    {
        lock (_lock)
        {
            if (_notices.Count >= MaxNotices)
            {
                _noticesCut = true;
            }
            else if (!_notices.Exists(notice.Says))
            {
                _notices.Add(notice);
            }
        }
    }

    /// <summary>The notices so far.</summary>
    public IReadOnlyList<Notice> Notices
    {
        get
        {
            lock (_lock)
            {
                return AllNotices();
            }
        }
    }

    /// <summary>Adds a notice that is not given yet, be it for another place.</summary>
    public void AddOnce(Notice notice)
    {
        lock (_lock)
        {
            if (!_notices.Exists(known => (known.Code, known.Message, known.Argument) == (notice.Code, notice.Message, notice.Argument)))
            {
                Add(notice);
            }
        }
    }

    /// <summary>Sets another entry (cost, for example); the value must be made of dictionaries, lists and scalars.</summary>
    public void Set(string name, object? value)
    {
        lock (_lock)
        {
            _others[name] = value;
        }
    }

    /// <summary>The <c>extensions</c> entry as it is written.</summary>
    public Dictionary<string, object?> ToDictionary(string? releaseId)
    {
        lock (_lock)
        {
            var extensions = new Dictionary<string, object?>();
            if (releaseId is not null)
            {
                extensions["release"] = releaseId;
            }

            foreach (var (name, value) in _others)
            {
                extensions[name] = value;
            }

            if (_notices.Count > 0)
            {
                extensions["notices"] = AllNotices().ConvertAll<object?>(notice => notice.Describe());
            }

            return extensions;
        }
    }

    private List<Notice> AllNotices() =>
        _noticesCut ? [.. _notices, new Notice(NoticeCodes.NoticesCut, $"Only the first {MaxNotices} notices are given.")] : [.. _notices];
}

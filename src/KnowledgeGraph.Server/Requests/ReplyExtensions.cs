using KnowledgeGraph.Server.Notices;

namespace KnowledgeGraph.Server.Requests;

/// <summary>Collects what goes into a reply's <c>extensions</c>; one per request, safe to fill from resolvers that run at once.</summary>
public sealed class ReplyExtensions
{
    /// <summary>The extension that has the notices.</summary>
    public const string NoticesKey = "notices";

    private const int MaxNotices = 100;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, object?> _others = [];
    private readonly List<Notice> _notices = [];
    private bool _noticesCut;

    /// <summary>
    /// Adds a notice; the same one is given once, and past 100 the last says that there were more. One that tells of something left out
    /// takes the place of one that does not, so that a reply never seems whole because it has many notices.
    /// </summary>
    public void Add(Notice notice)
    {
        lock (_lock)
        {
            if (_notices.Count < MaxNotices)
            {
                if (!_notices.Exists(notice.Says))
                {
                    _notices.Add(notice);
                }

                return;
            }

            _noticesCut = true;
            if (notice.LeavesOut && !_notices.Exists(known => known.LeavesOut))
            {
                _notices[^1] = notice;
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

    /// <summary>
    /// Adds a notice that is said of the release and holds for several fields, which may come to it in any order: of their places the first
    /// by its steps is kept, so that equal requests have equal replies.
    /// </summary>
    public void AddOfRelease(Notice notice)
    {
        lock (_lock)
        {
            var known = _notices.FindIndex(
                other => (other.Code, other.Message, other.Argument) == (notice.Code, notice.Message, notice.Argument));
            if (known < 0)
            {
                Add(notice);
            }
            else if (Compare(notice.Path ?? [], _notices[known].Path ?? []) < 0)
            {
                _notices[known] = notice;
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
                extensions[NoticesKey] = AllNotices().ConvertAll<object?>(notice => notice.Describe());
            }

            return extensions;
        }
    }

    private static int Compare(IReadOnlyList<object> one, IReadOnlyList<object> other) => one
        .Zip(other, (step, its) => step is int place && its is int itsPlace
            ? place.CompareTo(itsPlace)
            : string.CompareOrdinal(step as string, its as string))
        .FirstOrDefault(order => order != 0, one.Count - other.Count);

    private List<Notice> AllNotices() =>
        _noticesCut ? [.. _notices, new Notice(NoticeCodes.NoticesCut, $"Only the first {MaxNotices} notices are given.")] : [.. _notices];
}

using System.Collections.Concurrent;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Literature.Filters;
using KnowledgeGraph.Core.Literature.Queries;
using KnowledgeGraph.Formats.PubMed;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Takes papers' records as they are read. Each is examined once, by the filters for its sections and for the diseases that it is linked
/// to, and then goes to the spool. One core reads files while another works here.
/// </summary>
internal sealed class PaperIntake : IDisposable
{
    private const int BatchSize = 128;
    private const int MostWaiting = 16;

    private readonly FactBase _facts;
    private readonly EntityKeys _keys;
    private readonly PaperLinks _diseaseLinks;
    private readonly DiseaseNameCatalog _names;
    private readonly FileReport _report;
    private readonly PaperSpool _spool;
    private readonly PaperClassifier _classifier;
    private readonly PaperEncoder _encoder = new();
    private readonly RecordSet _seen = new();
    private readonly Dictionary<int, (int Version, Origin Origin)> _versions = [];
    private readonly RecordSet _deleted = new();
    private readonly BlockingCollection<List<Paper>> _waiting = new(MostWaiting);
    private readonly CancellationTokenSource _failed = new();
    private readonly Task _work;
    private List<Paper> _batch = new(BatchSize);

    public PaperIntake(
        FactBase facts,
        EntityKeys keys,
        PaperLinks diseaseLinks,
        DiseaseNameCatalog names,
        FileReport report,
        PaperSpool spool)
    {
        (_facts, _keys, _diseaseLinks, _names, _report, _spool) = (facts, keys, diseaseLinks, names, report, spool);
        _classifier = new PaperClassifier(facts.Mesh);
        DateKeys = new int[keys.Citations.Count + 1];
        Basis = new byte[diseaseLinks.Count];
        Array.Fill(Basis, (byte)RelevanceBasis.Unread);
        _work = Task.Run(Work);
    }

    /// <summary>The date of each paper, by key.</summary>
    public int[] DateKeys { get; }

    /// <summary>The basis of the relevance of each link of a disease, by the link's position.</summary>
    public byte[] Basis { get; }

    /// <summary>
    /// Takes a record. If there are several of one paper, the first counts; a deletion applies to the records before it in its file, and to
    /// older files. If one file has several versions under one number, as from some journals, the highest counts wherever it stands.
    /// </summary>
    public void Add(PubMedCitation record, Origin origin)
    {
        if (record.IsBook)
        {
            origin.PassOver("a book, or a chapter of one");
            return;
        }

        if (_keys.Citations.IsMerged(record.Pmid))
        {
            origin.PassOver("a record of a paper that PubMed has merged into another");
            return;
        }

        if (_keys.Citations.Of(record.Pmid) is not { } citation)
        {
            origin.Miss("a paper that no disease or gene refers to", () => $"PMID:{record.Pmid}: no disease or gene refers to it");
            return;
        }

        if (record.IsDeleted)
        {
            if (_versions.TryGetValue(citation, out var earlier) && earlier.Origin.Report == origin.Report && _deleted.Add(citation))
            {
                // A file's deletions follow its records, and may concern one of them.
                origin.Load();
                earlier.Origin.SetAside("a paper that its own file deletes");
                _seen.Remove(citation);
                Queue(new Paper(citation, null, null) { IsDeleted = true });
            }
            else if (!_seen.Contains(citation) && _deleted.Add(citation))
            {
                origin.Load();
            }
            else
            {
                origin.PassOver("a deletion of a paper that a newer file has, or deletes too");
            }
        }
        else if (_deleted.Contains(citation))
        {
            origin.PassOver("a paper that a newer file deletes");
        }
        else if (!_seen.Add(citation) && !IsHigherVersion(citation, record, origin))
        {
            origin.PassOver("a further record of a paper");
        }
        else
        {
            origin.Load();
            _versions[citation] = (record.Version, origin);
            Queue(new Paper(citation, record, record.Title ?? _facts.Citations.Titles.GetValueOrDefault(record.Pmid)));
        }
    }

    /// <summary>Takes the papers whose title is known only from other sources, and waits until all papers are done.</summary>
    public void Complete()
    {
        foreach (var (pmid, title) in _facts.Citations.Titles)
        {
            if (_keys.Citations.Of(pmid) is { } citation && _seen.Add(citation))
            {
                Queue(new Paper(citation, null, title));
            }
        }

        Hand();
        _waiting.CompleteAdding();
        _work.GetAwaiter().GetResult();
        _spool.Flush();
    }

    public void Dispose()
    {
        // If an import ends early, the worker must not go on writing to the spool.
        _failed.Cancel();
        Task.WaitAny(_work);
        _waiting.Dispose();
        _encoder.Dispose();
        _failed.Dispose();
    }

    private bool IsHigherVersion(int citation, PubMedCitation record, Origin origin) =>
        _versions.TryGetValue(citation, out var known) && record.Version > known.Version && known.Origin.Report == origin.Report;

    private void Queue(Paper paper)
    {
        _batch.Add(paper);
        if (_batch.Count == BatchSize)
        {
            Hand();
        }
    }

    private void Hand()
    {
        try
        {
            _waiting.Add(_batch, _failed.Token);
        }
        catch (OperationCanceledException)
        {
            // The worker has failed, and its exception is the one to report.
            _work.GetAwaiter().GetResult();
            throw;
        }

        _batch = new List<Paper>(BatchSize);
    }

    private void Work()
    {
        try
        {
            foreach (var batch in _waiting.GetConsumingEnumerable(_failed.Token))
            {
                batch.ForEach(Take);
            }
        }
        catch
        {
            _failed.Cancel();
            throw;
        }
    }

    private void Take(Paper paper)
    {
        if (paper.IsDeleted)
        {
            Forget(paper.Citation);
            return;
        }

        var text = new SearchedCitation(
            paper.Record is { } record ? TextOf(record, paper.Title) : new CitationText { Title = paper.Title });
        List<FilterClause> clauses = [.. _classifier.Classify(text)];
        _report.Count();
        if (clauses.Count > 0)
        {
            _report.Here.Load();
        }

        var (from, to) = _diseaseLinks.Of(paper.Citation);
        for (var place = from; place < to; place++)
        {
            Basis[place] = (byte)_names[_diseaseLinks.Record(place)].In(text);
        }

        DateKeys[paper.Citation] = paper.Record?.DateKey ?? 0;
        _spool.Append(paper.Citation, _encoder.Encode(paper.Record, paper.Title, clauses));
    }

    private void Forget(int citation)
    {
        var (from, to) = _diseaseLinks.Of(citation);
        for (var place = from; place < to; place++)
        {
            Basis[place] = 0;
        }

        DateKeys[citation] = 0;
        _spool.Remove(citation);
    }

    private static CitationText TextOf(PubMedCitation record, string? title) => new()
    {
        Title = title,
        Abstract = record.Abstract,
        Keywords = record.Keywords,
        MeshHeadings = [.. record.MeshHeadings.Select(HeadingOf)],
        PublicationTypes = record.PublicationTypes,
        Substances = record.Substances,
        SupplementaryConcepts = [.. record.SupplementaryConcepts.Select(HeadingOf)],
        Journal = record.Journal,
    };

    private static MeshHeadingText HeadingOf(PubMedMeshHeading heading) =>
        new(heading.Descriptor, heading.DescriptorUi, heading.Qualifiers, heading.IsMajorTopic);

    private sealed record Paper(int Citation, PubMedCitation? Record, string? Title)
    {
        public bool IsDeleted { get; init; }
    }
}

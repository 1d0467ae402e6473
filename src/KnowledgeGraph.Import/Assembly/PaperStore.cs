using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Literature.Filters;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>The rows of papers and of what is theirs, made from the spool when they are written, table after table.</summary>
internal sealed class PaperStore(CitationKeys keys, IReadOnlySet<int> freeFullText, int today, PaperSpool spool) : IDisposable
{
    private readonly PartReader _part = new();

    public int Count => keys.Count;

    public IEnumerable<Citation> Citations()
    {
        using var records = spool.InOrder().GetEnumerator();
        var hasRecord = records.MoveNext();
        var id = 0;
        foreach (var pmid in keys.Pmids())
        {
            id++;
            var row = new Citation { Id = id, Pmid = pmid, IsFreeFullText = freeFullText.Contains(pmid) ? true : null };
            if (hasRecord && records.Current.Citation == id)
            {
                _part.Open(records.Current.Record, PaperPart.Reference);
                Fill(row);
                hasRecord = records.MoveNext();
            }

            yield return row;
        }
    }

    public IEnumerable<CitationAbstract> Abstracts() =>
        Rows(PaperPart.Abstract, (_, citation) => new CitationAbstract { CitationId = citation, Text = _part.Text()! });

    public IEnumerable<CitationAuthor> Authors() => Rows(PaperPart.Authors, (id, citation) => new CitationAuthor
    {
        Id = id,
        CitationId = citation,
        LastName = _part.Text(),
        Initials = _part.Text(),
        Suffix = _part.Text(),
        CollectiveName = _part.Text(),
        Orcid = _part.Text(),
    });

    public IEnumerable<CitationMeshHeading> MeshHeadings() => Rows(PaperPart.MeshHeadings, (id, citation) => new CitationMeshHeading
    {
        Id = id,
        CitationId = citation,
        Descriptor = _part.Text()!,
        DescriptorUi = _part.Text(),
        Qualifiers = _part.Text(),
        IsMajorTopic = _part.Text() is not null,
    });

    public IEnumerable<CitationPublicationType> PublicationTypes() =>
        Rows(
            PaperPart.PublicationTypes,
            (id, citation) => new CitationPublicationType { Id = id, CitationId = citation, Name = _part.Text()! });

    public IEnumerable<CitationCorrection> Corrections() => Rows(PaperPart.Corrections, (id, citation) => new CitationCorrection
    {
        Id = id,
        CitationId = citation,
        Type = (CitationCorrectionType)_part.Number(),
        Pmid = _part.Number() is var pmid and not 0 ? pmid : null,
        Reference = _part.Text(),
    });

    public IEnumerable<CitationFilterMatch> FilterMatches() => Rows(PaperPart.FilterClauses, (id, citation) =>
    {
        var clause = PaperClassifier.Clauses[_part.Number() - 1];
        return new CitationFilterMatch
        {
            Id = id,
            CitationId = citation,
            Category = clause.Category,
            Breadth = clause.Breadth,
            ClauseId = clause.Id,
        };
    });

    public void Dispose() => spool.Dispose();

    private IEnumerable<TRow> Rows<TRow>(PaperPart part, Func<int, int, TRow> read)
    {
        var id = 0;
        foreach (var (citation, record) in spool.InOrder())
        {
            _part.Open(record, part);
            while (!_part.IsAtEnd)
            {
                yield return read(++id, citation);
            }
        }
    }

    private void Fill(Citation row)
    {
        row.DateKey = _part.Number();
        row.Year = row.DateKey == 0 ? null : row.DateKey / 10000;
        row.IsRetracted = _part.Number() != 0;
        var release = _part.Number();
        row.Title = _part.Text();
        row.PmcId = _part.Text();
        row.Doi = _part.Text();
        row.Journal = _part.Text();
        row.PublicationDate = _part.Text();
        row.EpubDate = _part.Text();
        row.Volume = _part.Text();
        row.Issue = _part.Text();
        row.Pages = _part.Text();
        // A number in PMC is given before the day from which the paper is shown.
        row.IsFreeFullText = row.IsFreeFullText is true || (row.PmcId is not null && release <= today);
    }
}

using System.Buffers.Binary;
using System.Text;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Formats.PubMed;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Packs a paper for the spool: the lengths of its parts, then the parts.</summary>
internal sealed class PaperEncoder : IDisposable
{
    private static readonly int Header = Enum.GetValues<PaperPart>().Length * sizeof(int);

    private readonly MemoryStream _bytes = new(8192);
    private readonly BinaryWriter _writer;

    public PaperEncoder() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    /// <summary>Packs a paper; the bytes are valid until the next one is packed.</summary>
    /// <param name="record">Its PubMed record; null if only its title is known.</param>
    /// <param name="title">The title to show.</param>
    /// <param name="clauses">The clauses that put it into sections.</param>
    public ReadOnlySpan<byte> Encode(PubMedCitation? record, string? title, IReadOnlyList<FilterClause> clauses)
    {
        _bytes.SetLength(Header);
        _bytes.Position = Header;
        Part(PaperPart.Reference, () => Reference(record, title));
        Part(PaperPart.Abstract, () => Texts(record?.Abstract is { } text ? [text] : []));
        Part(PaperPart.Authors, () => Texts((record?.Authors ?? []).SelectMany(
            author => new[] { author.LastName, author.Initials, author.Suffix, author.CollectiveName, author.Orcid })));
        Part(PaperPart.MeshHeadings, () => Texts((record?.MeshHeadings ?? []).SelectMany(Heading)));
        Part(PaperPart.PublicationTypes, () => Texts(record?.PublicationTypes ?? []));
        Part(PaperPart.Corrections, () => Corrections(record?.Corrections ?? []));
        Part(PaperPart.FilterClauses, () => Numbers(clauses.Select(clause => clause.Id)));
        return _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
    }

    public void Dispose() => _writer.Dispose();

    private void Part(PaperPart part, Action write)
    {
        var start = (int)_bytes.Position;
        write();
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetBuffer().AsSpan((int)part * sizeof(int)), (int)_bytes.Position - start);
    }

    private void Reference(PubMedCitation? record, string? title)
    {
        Numbers([record?.DateKey ?? 0, record is { IsRetracted: true } ? 1 : 0, record?.PmcReleaseKey ?? 0]);
        Texts([
            title, record?.PmcId, record?.Doi, record?.Journal, record?.PublicationDate, record?.EpubDate, record?.Volume, record?
                .Issue, record?.Pages,
        ]);
    }

    private static string?[] Heading(PubMedMeshHeading heading) =>
    [
        heading.Descriptor,
        heading.DescriptorUi,
        heading.Qualifiers.Count == 0 ? null : string.Join('|', heading.Qualifiers),
        heading.IsMajorTopic ? "Y" : null,
    ];

    private void Corrections(IReadOnlyList<PubMedCorrection> corrections)
    {
        foreach (var correction in corrections)
        {
            Numbers([(int)Enum.Parse<CitationCorrectionType>(correction.Kind.ToString()), correction.Pmid ?? 0]);
            Texts([correction.Reference]);
        }
    }

    private void Numbers(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            _writer.Write(number);
        }
    }

    // An empty text differs from a missing one: a heading without a name is a row all the same.
    private void Texts(IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            _writer.Write(text is not null);
            if (text is not null)
            {
                _writer.Write(text);
            }
        }
    }
}

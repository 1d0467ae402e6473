using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Sources;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the papers' rows: every paper that a link or a statement refers to, with what is known of it.</summary>
internal sealed class CitationAssembly(FactBase facts, EntityKeys keys, ReleaseContent content)
{
    public void Build()
    {
        foreach (var pmid in Pmids())
        {
            var id = content.Citations.Count + 1;
            keys.Citations.Add(pmid, id);
            if (facts.Citations.Records.TryGetValue(pmid, out var entry))
            {
                entry.Origin.Load();
                AddRecord(id, entry.Record);
            }
            else
            {
                content.Citations.Add(new Citation
                {
                    Id = id,
                    Pmid = pmid,
                    Title = facts.Citations.Titles.GetValueOrDefault(pmid),
                    IsFreeFullText = facts.Citations.FreeFullText.Contains(pmid),
                });
            }
        }

        foreach (var (record, origin) in facts.Citations.Records.Values.Where(entry => !keys.Citations.ContainsKey(entry.Record.Pmid)))
        {
            origin.Miss($"PMID:{record.Pmid}: no disease or gene refers to it");
        }
    }

    private SortedSet<int> Pmids()
    {
        var pmids = new SortedSet<int>(facts.DiseaseCitations.Select(fact => fact.Pmid));
        pmids.UnionWith(facts.GeneCitations.Select(fact => fact.Pmid));
        var references = facts.DiseaseGenes.Select(fact => fact.References)
            .Concat(facts.DiseasePhenotypes.Select(fact => fact.References))
            .Concat(facts.Inheritance.Select(fact => fact.References));
        foreach (var reference in references.OfType<string>().Distinct().SelectMany(text => text.Split(';')))
        {
            if (reference.StartsWith("PMID:", StringComparison.Ordinal) && Pmid.TryParse(reference, out var pmid))
            {
                pmids.Add(pmid);
            }
        }

        return pmids;
    }

    private void AddRecord(int id, Formats.PubMed.PubMedCitation record)
    {
        content.Citations.Add(new Citation
        {
            Id = id,
            Pmid = record.Pmid,
            PmcId = record.PmcId,
            Doi = record.Doi,
            Title = record.Title ?? facts.Citations.Titles.GetValueOrDefault(record.Pmid),
            Journal = record.Journal,
            PublicationDate = record.PublicationDate,
            EpubDate = record.EpubDate,
            Year = record.DateKey == 0 ? null : record.DateKey / 10000,
            DateKey = record.DateKey,
            Volume = record.Volume,
            Issue = record.Issue,
            Pages = record.Pages,
            IsFreeFullText = record.PmcId is not null || facts.Citations.FreeFullText.Contains(record.Pmid),
            IsRetracted = record.IsRetracted,
        });
        if (record.Abstract is { } text)
        {
            content.CitationAbstracts.Add(new CitationAbstract { CitationId = id, Text = text });
        }

        content.CitationAuthors.AddRange(record.Authors.Select((author, index) => new CitationAuthor
        {
            Id = content.CitationAuthors.Count + index + 1,
            CitationId = id,
            LastName = author.LastName,
            Initials = author.Initials,
            CollectiveName = author.CollectiveName,
            Orcid = author.Orcid,
        }).ToList());
        content.CitationMeshHeadings.AddRange(record.MeshHeadings.Select((heading, index) => new CitationMeshHeading
        {
            Id = content.CitationMeshHeadings.Count + index + 1,
            CitationId = id,
            Descriptor = heading.Descriptor,
            DescriptorUi = heading.DescriptorUi,
            Qualifiers = heading.Qualifiers.Count == 0 ? null : string.Join('|', heading.Qualifiers),
            IsMajorTopic = heading.IsMajorTopic,
        }).ToList());
        content.CitationPublicationTypes.AddRange(record.PublicationTypes.Select((type, index) => new CitationPublicationType
        {
            Id = content.CitationPublicationTypes.Count + index + 1,
            CitationId = id,
            Name = type,
        }).ToList());
        content.CitationCorrections.AddRange(record.Corrections.Select((correction, index) => new CitationCorrection
        {
            Id = content.CitationCorrections.Count + index + 1,
            CitationId = id,
            Type = Enum.Parse<CitationCorrectionType>(correction.Kind.ToString()),
            Pmid = correction.Pmid,
            Reference = correction.Reference,
        }).ToList());
    }
}

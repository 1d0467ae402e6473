using System.Globalization;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Formats.MedGen;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.MedGen;

/// <summary>Papers of MedGen's concepts, flat and by the sections of a record page.</summary>
internal static class MedGenLiterature
{
    public static void Links(SourceContext context)
    {
        var list = context.Facts.Listings.Of(context.Source, "medgen_pubmed_lnk");
        foreach (var line in context.Counted(PubMedLinkReader.Read))
        {
            context.Facts.ConceptOfUid.TryAdd(line.Uid, line.Cui);
            list.Add(list.Number(line.Cui, FactBase.Canonical), line.Pmid, context.Here);
        }
    }

    public static void Sections(SourceContext context)
    {
        foreach (var line in context.Counted(RecordLiteratureReader.Read))
        {
            context.Facts.ConceptOfUid.TryAdd(line.MedGenUid.ToString(CultureInfo.InvariantCulture), line.Cui);
            context.Facts.DiseaseCitations.Add(new DiseaseCitationFact(
                context.Source,
                context.Here,
                FactBase.Canonical(line.Cui),
                line.Pmid,
                "record page",
                References: null,
                Enum.Parse<CitationCategory>(line.Section.ToString()),
                line.Rank));
            if (line.IsFreeFullText)
            {
                context.Facts.Citations.FreeFullText.Add(line.Pmid);
            }
        }
    }
}

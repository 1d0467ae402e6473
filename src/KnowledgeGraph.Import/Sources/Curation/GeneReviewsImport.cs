using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.GeneReviews;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Sources.Curation;

/// <summary>GeneReviews chapters as outside pages of the diseases that they treat, and of the genes whose entries they name.</summary>
internal static class GeneReviewsImport
{
    public static void Import(SourceContext context)
    {
        foreach (var line in context.Counted(GeneReviewsReader.Read))
        {
            context.Facts.Resources.Add(new ResourceFact(
                context.Source,
                context.Here,
                $"{CuriePrefix.Omim}:{line.MimNumber}",
                "GeneReviews",
                $"https://www.ncbi.nlm.nih.gov/books/{line.NbkId}/",
                "professional"));
        }
    }
}

namespace KnowledgeGraph.Core.Diseases;

/// <summary>How much a paper is about a disease it is linked to, between 0 and 1 (docs/literature.md).</summary>
public static class LinkRelevance
{
    private const double MajorTopic = 0.45;
    private const double Heading = 0.25;
    private const double Title = 0.35;
    private const double Abstract = 0.2;
    private const double ShareOfSeries = 0.8;
    private const double Unread = 0.2;
    private const double Unnamed = 0.05;
    private const int Decimals = 4;

    private const RelevanceBasis Named = RelevanceBasis.MajorTopic | RelevanceBasis.Heading | RelevanceBasis.Title
        | RelevanceBasis.Abstract;

    /// <summary>The relevance of a link.</summary>
    /// <param name="basis">The places where the paper names the disease.</param>
    /// <param name="diseases">The number of diseases to which the paper is linked, at least 1.</param>
    public static double Of(RelevanceBasis basis, int diseases)
    {
        if ((basis & Named) == 0)
        {
            return Math.Round((basis.HasFlag(RelevanceBasis.Unread) ? Unread : Unnamed) / diseases, Decimals);
        }

        var mesh = basis.HasFlag(RelevanceBasis.MajorTopic) ? MajorTopic : basis.HasFlag(RelevanceBasis.Heading) ? Heading : 0;
        var words = (basis.HasFlag(RelevanceBasis.Title) ? Title : 0) + (basis.HasFlag(RelevanceBasis.Abstract) ? Abstract : 0);
        var named = (mesh + words) * (basis.HasFlag(RelevanceBasis.SeriesOnly) ? ShareOfSeries : 1);

        // A paper that names the disease is about it though it is about others too: it loses half at most.
        return Math.Round(named * (1 + (1.0 / diseases)) / 2, Decimals);
    }

    /// <summary>The relevance in words.</summary>
    /// <param name="basis">The places where the paper names the disease.</param>
    /// <param name="diseases">The number of diseases to which the paper is linked.</param>
    public static IEnumerable<string> Reasons(RelevanceBasis basis, int diseases)
    {
        if (basis.HasFlag(RelevanceBasis.MajorTopic))
        {
            yield return "A major topic of the paper in MeSH is the disease.";
        }
        else if (basis.HasFlag(RelevanceBasis.Heading))
        {
            yield return "A MeSH heading of the paper, but no major topic, is the disease.";
        }

        if (basis.HasFlag(RelevanceBasis.Title))
        {
            yield return "The title names the disease.";
        }

        if (basis.HasFlag(RelevanceBasis.Abstract))
        {
            yield return "The abstract or a keyword names the disease.";
        }

        if (basis.HasFlag(RelevanceBasis.SeriesOnly))
        {
            yield return "What is named is the series of diseases, not this number of it.";
        }

        if (basis.HasFlag(RelevanceBasis.Unread))
        {
            yield return "Neither title, abstract nor MeSH headings of the paper are known: there is the source's link alone.";
        }
        else if ((basis & Named) == 0)
        {
            yield return "Neither MeSH headings, title nor abstract name the disease: there is the source's link alone.";
        }

        if (diseases > 1)
        {
            yield return $"The paper is linked to {diseases} diseases.";
        }
    }
}

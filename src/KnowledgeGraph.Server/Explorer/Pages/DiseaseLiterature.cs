using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The literature of a disease: papers by year, and the seven sections of a MedGen record.</summary>
internal static class DiseaseLiterature
{
    private const int Height = 40;

    public static Html Of(DiseaseReply disease, string table)
    {
        var sections = disease.Literature.Where(section => section.TotalCount > 0).ToList();
        return disease.Citations.TotalCount == 0 && sections.Count == 0
            ? Html.Empty
            : Html.Of(
                $"{Years(disease.Citations.YearFacets)}{(sections.Count > 0 ? Html.Each(sections, Section)
                    : Latest(disease.Citations, table))}");
    }

    // Where nothing is known of the papers that would tell their sections. Years are not known of all: then PubMed's numbers tell the
    // order.
    private static Html Latest(EdgeList<PaperOfDiseaseEdge> papers, string table) => Html.Of($"""
        {Html.If(papers.TotalCount > papers.Edges.Count, () =>
            Html.Of($"""
            <p class="muted">The latest {papers.Edges.Count} of {papers.TotalCount}, by year and PubMed number; <a href="{table}">the table
            has all</a>.</p>
            """))}
        {References.Of(papers.Edges.Select(edge => edge.Node), papers.Edges.ToDictionary(edge => edge.Node.Pmid, edge =>
            FactOwner.Of(edge.Origin)))}
        """);

    private static Html Section(SectionReply section) => Html.Of($"""
        <div class="lit" id="lit-{section.Category.ToLowerInvariant()}">
          <h3>{TitleOf(section.Category)} <span class="n">{section.TotalCount}</span></h3>
        {References.Of(section.Citations)}
        {Html.If(section.TotalCount > section.Citations.Count, () =>
            Html.Of($"""<p class="muted">The first {section.Citations.Count} of {section.TotalCount}.</p>"""))}</div>
        """);

    private static string TitleOf(string category) => category is "ETIOLOGY" or "DIAGNOSIS" or "THERAPY" or "PROGNOSIS"
        ? "Recent clinical studies: " + Words.Of(category).ToLowerInvariant()
        : Words.Of(category);

    private static Html Years(IReadOnlyList<YearCount> facets)
    {
        var years = facets.Where(facet => facet.Year is not null).ToDictionary(facet => facet.Year!.Value, facet => facet.Count);
        if (years.Count < 2)
        {
            return Html.Empty;
        }

        var (first, last, most) = (years.Keys.Min(), years.Keys.Max(), years.Values.Max());
        var width = last - first + 1;
        return Html.Of($"""
            <figure class="years"><svg viewBox="0 0 {Invariant(width * 10)} {Invariant(Height)}" preserveAspectRatio="none" role="img"
            aria-label="Papers by year, from {Invariant(first)} to {Invariant(last)}; {most} at most">
            {Html.Each(Enumerable.Range(first, width).Where(years.ContainsKey), year =>
                Bar(year, (year - first) * 10, (double)years[year] / most * Height, years[year]))}
            </svg><figcaption><span>{Invariant(first)}</span><span>papers by year, at most
            {most}</span><span>{Invariant(last)}</span></figcaption></figure>
            """);
    }

    private static Html Bar(int year, int x, double height, int count) => Html.Of($"""
        <rect x="{Invariant(x + 1)}" y="{Height - height:0.#}" width="8" height="{height:0.#}"><title>{Invariant(year)}:
        {count}</title></rect>
        """);

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

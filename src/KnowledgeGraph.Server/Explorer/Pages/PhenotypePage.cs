using KnowledgeGraph.Server.Explorer.Markup;
using KnowledgeGraph.Server.Explorer.Parts;
using KnowledgeGraph.Server.Explorer.Replies;

namespace KnowledgeGraph.Server.Explorer.Pages;

/// <summary>The page of a phenotype.</summary>
internal sealed class PhenotypePage() : RecordPage<PhenotypeData>("PHENOTYPE")
{
    protected override string Operation => nameof(PhenotypePage);

    protected override RecordRef? SuccessorOf(PhenotypeData data) =>
        data.Phenotype is { IsObsolete: true } retired ? retired.ReplacedBy : null;

    protected override Task<Html> WriteAsync(PageVisit request, PhenotypeData data, Html notices)
    {
        var phenotype = data.Phenotype!;
        var chips = new SourceChips(phenotype.Curie, phenotype.Identifiers);
        var head = new RecordHead(phenotype.Label, Lead(phenotype)) { Description = phenotype.Definition?.Text };
        var translations = Translations(phenotype);
        var table = new Func<string, string>(name => TableLinks.Of(request.Site, name, phenotype.Curie, FamilyScope.Own));
        List<Block> blocks =
        [
            new Block("diseases", "Diseases that show it", Diseases(phenotype, chips, table("PhenotypeDiseasesTable")))
            {
                Count = phenotype.Diseases.TotalCount,
                Fragment = "PhenotypeDiseases",
                Table = "PhenotypeDiseasesTable",
            },
            new Block("genes", "Genes of those diseases", Genes(phenotype, table("PhenotypeGenesTable")))
            {
                Count = phenotype.Genes.TotalCount,
                Fragment = "PhenotypeGenes",
                Table = "PhenotypeGenesTable",
            },
            new Block("hierarchy", "Hierarchy", Hierarchy(phenotype))
            {
                Fragment = "PhenotypeHierarchy",
                Tables = [new BlockTable("PhenotypeAboveTable", "above"), new BlockTable("PhenotypeBelowTable", "below")],
            },
            new Block("languages", "Other languages", Languages(translations))
            {
                Count = translations.Count,
                Fragment = "PhenotypeLanguages",
            },
            new Block("names", "Names", NameLists.Synonyms(phenotype.Synonyms))
            {
                Count = phenotype.Synonyms.DistinctBy(synonym => synonym.Name).Count(),
                Fragment = "PhenotypeNames",
                Table = "PhenotypeNamesTable",
            },
            new Block("identifiers", "Identifiers", NameLists.Identifiers(phenotype.Identifiers))
            {
                Count = phenotype.Identifiers.DistinctBy(one => one.Curie).Count(),
                Fragment = "PhenotypeIdentifiers",
                Table = "PhenotypeIdentifiersTable",
            },
        ];
        if (phenotype.DiseasesOfMode.TotalCount > 0)
        {
            blocks.Insert(0, new Block("of-mode", "Diseases inherited so", OfMode(phenotype, table("PhenotypeModeTable")))
            {
                Count = phenotype.DiseasesOfMode.TotalCount,
                Fragment = "PhenotypeOfMode",
                Table = "PhenotypeModeTable",
            });
        }

        return Task.FromResult(Page(request, data, notices, head, blocks));
    }

    private static Html Lead(PhenotypeReply phenotype) => Html.Of($"""
        {Html.If(phenotype.IsObsolete, () => NoticeList.Of("HPO has withdrawn this term."))}
        {Html.If(phenotype.Definition, definition =>
            Html.Of($"""<p class="definition">{definition.Text} <span class="muted">[from {definition.Source}]</span></p>"""))}
        {FactList.Of(
            ("Organ system", Html.Join(phenotype.BodySystems.Select(system => Kind.Link(system, "PHENOTYPE")), Html.Of($", "))),
            ("Semantic type", FactList.Text(phenotype.SemanticType)),
            ("HPO", FactList.Id(phenotype.Curie, phenotype.Url)),
            ("Concept ID", FactList.Text(phenotype.ConceptId)),
            ("MedGen UID", FactList.Text(phenotype.MedgenUid)),
            ("Information content", FactList.Text(phenotype.InformationContent is { } content ?
            FormattableString.Invariant($"{content:0.00} (rarer terms have more)") : null)))}
        """);

    private static Html Diseases(
        PhenotypeReply phenotype,
        SourceChips chips,
        string table) => Html.If(phenotype.Diseases.Edges.Count > 0, () => Html.Of($"""
        <p class="muted">Diseases annotated to this term or to a narrower one, each once.</p>
        <ul class="rows features">{Html.Each(phenotype.Diseases.Edges, edge => Html.Of($"""
        <li><div class="what">{Html.If(edge.Negated, () =>
            Html.Of($"""<strong class="not">NOT</strong> """))}{Kind.Mark("DISEASE")}{Kind.Link(edge.Node, "DISEASE")} <span
        class="muted">{edge.Node.Curie}</span></div>
        {(edge.Negated ? Html.Of($"""<p class="freq none">absent</p>""") : FrequencyBar.Of(edge.Frequency))}
        <div class="rest">{EdgeDetails.Of(edge.Onset, edge.Sex, edge.Modifiers)}{chips.Of(edge.Sources)}</div></li>
        """))}</ul>{Rest.InTable(phenotype.Diseases.Edges.Count, phenotype.Diseases.TotalCount, table)}
        """));

    private static Html OfMode(PhenotypeReply phenotype, string table) => Html.Of($"""
        <ul class="tight columns">{Html.Each(phenotype.DiseasesOfMode.Nodes, disease =>
            Html.Of($"""<li>{Kind.Mark("DISEASE")}{Kind.Link(disease, "DISEASE")}</li>"""))}</ul>
        {Rest.InTable(phenotype.DiseasesOfMode.Nodes.Count, phenotype.DiseasesOfMode.TotalCount, table)}
        """);

    private static Html Genes(PhenotypeReply phenotype, string table) => Html.If(phenotype.Genes.Edges.Count > 0, () => Html.Of($"""
        <p class="inline">{Html.Join(phenotype.Genes.Edges.Select(edge =>
            Html.Of($"""{Html.If(edge.Negated, () =>
            Html.Of($"""<strong class="not">NOT</strong> """))}{Kind.Link(edge.Node)}{Html.If(edge.Node.Location, band =>
            Html.Of($""" <span class="band">({band})</span>"""))}""")), Html.Of($" · "))}</p>
        {Rest.InTable(phenotype.Genes.Edges.Count, phenotype.Genes.TotalCount, table)}
        """));

    private static Html Hierarchy(
        PhenotypeReply phenotype) => Html.If(phenotype.Parents.Count + phenotype.Children.Count > 0, () => Html.Of($"""
        {Related.Wider(phenotype.Parents, "PHENOTYPE")}
        {Html.If(phenotype.Ancestors.TotalCount > phenotype.Parents.Count, () =>
            Html.Of($"""<p class="muted">{phenotype.Ancestors.TotalCount} above it in all.</p>"""))}
        {Related.Narrower(phenotype.Children, phenotype.Descendants, phenotype.Curie, "PHENOTYPE")}
        """));

    private static Html Languages(List<TranslationReply> translations) => Html.If(translations.Count > 0, () => Html.Of($"""
        <ul class="rows plain">{Html.Each(translations, one => Html.Of($"""
        <li><div class="what"><span lang="{one.Language}">{one.Name}</span>{Html.If(one.Definition, text =>
            Html.Of($"""<p class="def" lang="{one.Language}">{text}</p>"""))}</div>
        <p class="standing">{LanguageOf(one.Language)}</p><p class="rest muted">{Words.Of(one.Status).ToLowerInvariant()}</p></li>
        """))}</ul>
        """));

    private static List<TranslationReply> Translations(PhenotypeReply phenotype) =>
        [.. new[] { phenotype.German, phenotype.Spanish, phenotype.French, phenotype.Japanese, phenotype.Dutch, phenotype.Portuguese }
            .OfType<TranslationReply>()];

    private static string LanguageOf(string tag) => tag switch
    {
        "de" => "German",
        "es" => "Spanish",
        "fr" => "French",
        "ja" => "Japanese",
        "nl" => "Dutch",
        "pt" => "Portuguese",
        _ => tag,
    };
}

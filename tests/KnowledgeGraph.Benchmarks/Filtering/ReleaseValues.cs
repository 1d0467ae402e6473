using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.IntegrationTests.Filtering;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Benchmarks.Filtering;

/// <summary>Values of a release: whole texts, words of them, numbers that occur, terms wide and narrow.</summary>
internal sealed class ReleaseValues(GraphImage graph) : IFilterValues
{
    private static readonly string[] _wide = ["HP:0000118", "HP:0000707", "HP:0001250", "HP:0000006", "MONDO:0000001", "MONDO:0005066"];

    public string Text(ScalarField field, Random random)
    {
        var text = field.ColumnName switch
        {
            "Symbol" or "HgncId" or "Chromosome" or "Location" or "GeneType" => Gene(field.ColumnName, random.Next(graph.Genes.Count)),
            "Title" => graph.Citations.Title[random.Next(graph.Citations.Count)],
            "Journal" => graph.Citations.Journal[random.Next(graph.Citations.Count)],
            "Doi" => graph.Citations.Doi[random.Next(graph.Citations.Count)],
            "Acronym" => graph.Diseases.Acronym[random.Next(graph.Diseases.Count)],
            "OmimId" => graph.Diseases.OmimId[random.Next(graph.Diseases.Count)],
            "Class" => "1-9 / 100 000",
            "Geographic" => "Europe",
            "Evidence" => "PCS",
            _ when field.RowType.Name == "Phenotype" => graph.Phenotypes.Name[random.Next(graph.Phenotypes.Count)],
            _ => graph.Diseases.Name[random.Next(graph.Diseases.Count)],
        };
        var words = text?.Split(' ') ?? ["syndrome"];
        return random.Next(2) == 0 ? text ?? "syndrome" : words[random.Next(words.Length)];
    }

    public int Number(ScalarField field, Random random) => field.Counted is null ? OfColumn(field.ColumnName, random) : random.Next(100);

    private int OfColumn(string column, Random random) => column switch
    {
        "Year" => 1980 + random.Next(46),
        "Pmid" => graph.Citations.Pmid[random.Next(graph.Citations.Count)],
        "NcbiGeneId" => graph.Genes.NcbiGeneId[random.Next(graph.Genes.Count)],
        _ => random.Next(100),
    };

    public string Term(EntityType ontology, Random random) => random.Next(3) == 0
        ? _wide[random.Next(_wide.Length)]
        : graph.CurieOf(ontology, random.Next(graph.CountOf(ontology)));

    private string? Gene(string column, int row) => column switch
    {
        "Symbol" => graph.Genes.Symbol[row],
        "HgncId" => graph.Genes.HgncId[row],
        "Chromosome" => graph.Genes.Chromosome[row],
        "Location" => graph.Genes.Location[row],
        _ => graph.Genes.GeneType[row],
    };
}

using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>
/// The files of the sample that are cut out of <c>../shared/data</c>, line by line in the order of the source. The others are written by
/// hand.
/// </summary>
internal static class SampleCut
{
    private static readonly string[] MatchedSources = ["doid", "medgen", "omim", "orphanet", "umls"];
    private static readonly string[] Languages = ["de", "es", "fr", "ja", "nl", "pt"];

    // Withdrawn without a successor: the form of the family that has ovarian failure.
    private const string Ovarioleukodystrophy = "MONDO:0020506";

    /// <summary>Name and lines of each file.</summary>
    public static IEnumerable<(string Name, IEnumerable<string> Lines)> Files()
    {
        using var hpo = new HpoRelease();
        var selection = new SampleSelection(hpo);
        yield return ("hp.json", OntologyCut.Lines(hpo, selection.Terms));
        yield return ("phenotype.hpoa", [.. Head("phenotype.hpoa", 5), .. Annotations(selection)]);
        yield return ("genes_to_disease.txt", Table(SampleSelection.GenesOfDiseases, row => selection.Identifiers.Contains(row[3])));
        yield return ("genes_to_phenotype.txt", [.. Head("genes_to_phenotype.txt", 1), .. GenePhenotypes(selection)]);
        yield return ("layperson-synonyms.tsv", Table("hpo/layperson-synonyms.tsv.gz", row => selection.Terms.Contains(Term(row[0]))));
        foreach (var language in Languages)
        {
            yield return ($"hp-{language}.babelon.tsv", Translations($"hpo/babelon/hp-{language}-preprocessed.babelon.tsv.gz", selection));
        }

        yield return ("NAMES.RRF", Names(selection));
        yield return ("Homo_sapiens.gene_info", [.. Head("Homo_sapiens.gene_info", 1), .. Genes(selection)]);
        yield return ("hgnc_complete_set.txt", Table(SampleSelection.Genes, row => selection.GeneNumbers.Contains(row[18])));
        yield return ("mim2gene_medgen", Table(SampleSelection.MimEntries, row => selection.IsOfDisease(row) || selection.IsOfGene(row)));
        yield return ("gene_condition_source_id", Table(SampleSelection.Conditions, selection.IsCondition));
        yield return ("Clingen-Gene-Disease-Summary.csv", PublicFile.Lines(SampleSelection.Validity)
            .Where((line, at) => at < 6 || selection.IsAssessed(line)));
        yield return ("mondo_edges.tsv", Table(MondoExcerpt.Edges, row => MondoExcerpt.IsStep(row) && selection.Classes.Contains(row[1])));
        yield return ("mondo_class-stats.tsv", Table(
            "mondo/class-stats.tsv.gz",
            row => row[0] == Ovarioleukodystrophy || selection.HasClass(row[0])));
        yield return ("mondo_obsoletes.tsv", Table(
            MondoExcerpt.Obsoletes,
            row => row[0] == Ovarioleukodystrophy || selection.HasClass(row[0])));
        foreach (var source in MatchedSources)
        {
            yield return ($"mondo_exactmatch_{source}.sssom.tsv", Mappings(source, selection));
        }
    }

    /// <summary>The head of a file whose head is ours.</summary>
    private static IEnumerable<string> Head(string name, int lines) => File.ReadLines(SampleFolder.File(name)).Take(lines);

    private static string Cell(string line, int column) => line.Split('\t')[column];

    /// <summary>The header and some rows of a table.</summary>
    private static IEnumerable<string> Table(string source, Func<string[], bool> isWanted) =>
        PublicFile.Lines(source).Where((line, index) => index == 0 || (line.Length > 0 && isWanted(line.Split('\t'))));

    private static IEnumerable<string> Annotations(SampleSelection selection) =>
        PublicFile.Lines(SampleSelection.Annotations).Where(line => selection.Identifiers.Contains(Cell(line, 0)));

    private static IEnumerable<string> Genes(SampleSelection selection) =>
        Table("ncbi/Homo_sapiens.gene_info.gz", row => selection.GeneNumbers.Contains(row[1])).Skip(1).Select(line => line + "\t-");

    // <http://purl.obolibrary.org/obo/HP_0001250>
    private static string Term(string address) => address.Split('/')[^1].TrimEnd('>').Replace('_', ':');

    private static IEnumerable<string> Mappings(string source, SampleSelection selection) =>
        PublicFile.Lines(MondoExcerpt.MappingsTo(source))
            .Where(
                line => line[0] == '#' || Cell(line, 0) is var subject && (subject == "subject_id" || selection.Classes.Contains(subject)));

    /// <summary>The labels; texts of definitions are the HPO's.</summary>
    private static IEnumerable<string> Translations(string source, SampleSelection selection)
    {
        var header = PublicFile.Lines(source).First().Split('\t');
        var (subject, predicate) = (Array.IndexOf(header, "subject_id"), Array.IndexOf(header, "predicate_id"));
        return Table(source, row => row[predicate] == "rdfs:label" && selection.Terms.Contains(row[subject]));
    }

    /// <summary>
    /// The names that MedGen takes from the Genetic Testing Registry and from Orphanet: those of other vocabularies are not ours to pass
    /// on.
    /// </summary>
    private static IEnumerable<string> Names(SampleSelection selection) =>
        PublicFile.Lines("medgen/NAMES.RRF.gz").Where((line, index) =>
            index == 0 || (line.Split('|') is { } row && row[2] is "GTR" or "ORDO" && selection.Concepts.Contains(row[0])));

    /// <summary>
    /// In the columns of 2023 and later; only pairs of gene and disease that the newer <c>genes_to_disease.txt</c> has, for OMIM:603896 was
    /// the whole family then, with five genes, and is its first form now; and only what the annotations have: a few lines name terms of an
    /// older release.
    /// </summary>
    private static IEnumerable<string> GenePhenotypes(SampleSelection selection)
    {
        var pairs = PublicFile.Rows(SampleSelection.GenesOfDiseases)
            .Select(row => (row[0].Replace("NCBIGene:", "", StringComparison.Ordinal), row[3]))
            .ToHashSet();
        var annotations = PublicFile.Rows(SampleSelection.Annotations).Select(row => (row[0], row[3])).ToHashSet();
        return PublicFile.Rows("hpo/genes_to_phenotype-2023-01-27.txt.gz")
            .Where(
                row => selection.Identifiers.Contains(row[8]) && pairs.Contains((row[0], row[8])) && annotations.Contains((row[8], row[2])))
            .Select(row => string.Join('\t', row[0], row[1], row[2], row[3], Frequency(row), row[8]));
    }

    private static string Frequency(string[] row) => new[] { row[4], row[5] }.FirstOrDefault(text => text is not ("" or "-")) ?? "-";
}

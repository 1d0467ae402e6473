using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Releases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>The content of an import of the real files, compared with counts made from the raw files by other means.</summary>
[Collection(RealServiceGroup.Name)]
public sealed class RealImportTests(RealService real)
{
    [SkippableFact]
    public void Diseases_are_the_human_MONDO_classes_and_what_they_leave_out()
    {
        var human = RawFiles.HumanMondoClasses();

        var curies = Read(context => context.Set<KnowledgeGraph.Core.Diseases.Disease>().Select(disease => disease.Curie).ToList());

        Assert.InRange(curies.Count, 24_000, 40_000);
        var mondo = curies.Where(curie => curie.StartsWith("MONDO:", StringComparison.Ordinal)).ToHashSet();
        Assert.Empty(mondo.Except(human));
        // Only qualities of diseases, and classes of animals that only the hierarchy shows, are left out.
        var left = RawFiles.MondoBelow("MONDO:0021125", "MONDO:0005583");
        Assert.Equal(human.Except(left).Order(), mondo.Order());
    }

    [SkippableFact]
    public void Genes_are_those_of_NCBI_and_HGNC()
    {
        var entrez = RawFiles.Cells("ncbi/Homo_sapiens.gene_info.gz").Where(cells => cells[0] == "9606" && cells[2] != "NEWENTRY")
            .Select(cells => int.Parse(cells[1]))
            .ToHashSet();
        var expected = new HashSet<int>(entrez);
        var hgncOnly = 0;
        var hgnc = RawFiles.Lines("hgnc/hgnc_complete_set.txt.gz").Select(line => line.Split('\t')).ToList();
        var column = Array.IndexOf(hgnc[0], "entrez_id");
        foreach (var cells in hgnc.Skip(1))
        {
            if (int.TryParse(cells[column], out var id))
            {
                expected.Add(id);
            }
            else
            {
                hgncOnly++;
            }
        }

        var count = Read(context => context.Set<KnowledgeGraph.Core.Genes.Gene>().Count());

        Assert.Equal(expected.Count + hgncOnly, count);
        Assert.InRange(count, 56_000, int.MaxValue);
    }

    [SkippableFact]
    public void Phenotypes_are_HPO_s_live_terms_and_newer_ones_known_by_label()
    {
        var json = string.Join('\n', RawFiles.Lines("hpo/hp-2023-01-27.json.gz"));
        using var document = System.Text.Json.JsonDocument.Parse(json);
        var live = document.RootElement.GetProperty("graphs")[0].GetProperty("nodes").EnumerateArray()
            .Where(node => node.GetProperty("id").GetString()!.Contains("/HP_", StringComparison.Ordinal))
            .Where(node => !node.TryGetProperty("meta", out var meta) || !meta.TryGetProperty("deprecated", out var deprecated)
                || !deprecated.GetBoolean())
            .Select(node => "HP:" + node.GetProperty("id").GetString()!.Split("HP_")[1])
            .ToHashSet();

        var served = Read(context => context.Set<KnowledgeGraph.Core.Phenotypes.Phenotype>().Where(term => !term.IsObsolete)
            .Select(term => term.Curie)
            .ToList()).ToHashSet();

        Assert.Equal(16_875, live.Count);
        Assert.Empty(live.Except(served));
        Assert.InRange(served.Count - live.Count, 3_000, 4_000);
    }

    [SkippableFact]
    public void Disease_phenotype_links_are_the_distinct_annotations_of_merged_diseases()
    {
        var mondoOf = RawFiles.MondoOf();
        var expected = RawFiles.Cells("hpo/phenotype-2023-01-27.hpoa.gz")
            .Where(cells => cells[10] != "I")
            .GroupBy(cells => (Disease: mondoOf.GetValueOrDefault(cells[0], cells[0]), Term: cells[3]))
            // Counts of zero are pooled with those above zero; a denial by a source is a link of its own.
            .Select(rows => (rows.Key, Denied: rows.Any(cells => cells[2] == "NOT"), Seen: rows.Any(
                cells => cells[2] != "NOT" && !IsZero(cells[7])), Rows: rows))
            .SelectMany(link => link.Rows.Select(cells => (link.Key, IsNegated: cells[2] == "NOT" || !link.Seen)))
            .ToHashSet();

        var count = Read(context => context.Set<KnowledgeGraph.Core.Diseases.DiseasePhenotype>().Count());

        Assert.InRange(count, 225_000, int.MaxValue);
        // Identity joins a few more diseases than Mondo's OMIM and Orphanet matches alone, and merged HPO terms fall together.
        Assert.InRange(count, expected.Count * 0.998, expected.Count * 1.002);
    }

    [SkippableFact]
    public void Links_to_genes_and_papers_are_as_many_as_the_files_hold()
    {
        var (genes, papers) = Read(context => (context.Set<KnowledgeGraph.Core.Diseases.DiseaseGene>().Count(), context
            .Set<KnowledgeGraph.Core.Diseases.DiseaseCitation>()
            .Count()));
        var mondoOf = RawFiles.MondoOf();
        var phenotypeEntries = RawFiles.Cells("ncbi/mim2gene_medgen.gz").Where(cells => cells[2] == "phenotype").Select(cells => cells[0])
            .ToHashSet();
        var omimPapers = RawFiles.Cells("omim/pubmed-refs.tsv.gz")
            .Where(cells => cells.Length > 3 && phenotypeEntries.Contains(cells[0]))
            .SelectMany(cells => cells[3].Split('|', StringSplitOptions.RemoveEmptyEntries)
                .Select(pmid => (mondoOf.GetValueOrDefault("OMIM:" + cells[0], cells[0]), pmid)))
            .ToHashSet();
        var hpoGenes = RawFiles.Cells("hpo/genes_to_disease.txt.gz").Skip(1)
            .Select(cells => (cells[0], mondoOf.GetValueOrDefault(cells[3], cells[3]))).ToHashSet();

        Assert.InRange(genes, Math.Max(14_000, (int)(hpoGenes.Count * 0.99)), int.MaxValue);
        Assert.InRange(papers, Math.Max(90_000, (int)(omimPapers.Count * 0.99)), int.MaxValue);
    }

    [SkippableFact]
    public void Prevalences_are_the_rows_of_known_disorders_that_say_something()
    {
        var (count, disorders, onsets) = Read(context => (
            context.Set<KnowledgeGraph.Core.Diseases.DiseasePrevalence>().Count(),
            context.Set<KnowledgeGraph.Core.Diseases.DiseaseIdentifier>()
                .Where(identifier => identifier.Predicate == KnowledgeGraph.Core.Identifiers.MappingPredicate.Exact && !identifier.IsRetired
                    && identifier.Curie.StartsWith("ORPHA:"))
                .Select(identifier => identifier.Curie)
                .Union(context.Set<KnowledgeGraph.Core.Diseases.Disease>().Where(disease => disease.Curie.StartsWith("ORPHA:"))
                    .Select(disease => disease.Curie))
                .ToHashSet(),
            context.Set<KnowledgeGraph.Core.Diseases.DiseaseOnset>().Count(onset => onset.Age != null)));
        var expected = Csv("orphanet/derived-epidemiology_of_rare_diseases.csv.gz")
            .Where(cells => disorders.Contains("ORPHA:" + cells[1])
                && !(cells[6] == "Class only" && cells[7] is "" or "Unknown" or "Not yet documented"))
            .Select(cells => string.Join('|', cells[1], cells[5], cells[6], cells[7], cells[8], cells[9], cells[10], cells[11]))
            .ToHashSet();
        var ages = Csv("orphanet/derived-natural_history_of_rare_diseases.csv.gz")
            .Where(cells => disorders.Contains("ORPHA:" + cells[1]))
            .Sum(cells => cells[6].Split('|').Count(age => age is not ("" or "No data available")));

        Assert.InRange(count, 13_000, int.MaxValue);
        Assert.Equal(expected.Count, count);
        Assert.Equal(ages, onsets);
    }

    [SkippableFact]
    public void What_is_absent_is_never_frequent_and_no_value_is_cut_out_of_words()
    {
        var (frequent, chromosomes, statuses) = Read(context => (
            context.Set<KnowledgeGraph.Core.Diseases.DiseasePhenotype>().Count(link => link.IsNegated && link.FrequencyRatio > 0),
            context.Set<KnowledgeGraph.Core.Genes.Gene>().Select(gene => gene.Chromosome).Distinct().ToList(),
            context.Set<KnowledgeGraph.Core.Diseases.DiseaseGeneStatement>()
                .Count(statement => statement.AssertedBy == "Assessed" || statement.AssertedBy == "Not yet assessed")));

        Assert.Equal((0, 0), (frequent, statuses));
        Assert.Equal(
            Enumerable.Range(1, 22).Select(number => $"{number}").Concat(["MT", "X", "X|Y", "Y"]).Order(),
            chromosomes.OfType<string>().Order());
    }

    [SkippableFact]
    public void No_text_stands_in_its_file_s_quotes()
    {
        var texts = Read(context => context.Set<KnowledgeGraph.Core.Diseases.Disease>().Select(row => row.Name)
            .Concat(context.Set<KnowledgeGraph.Core.Diseases.DiseaseSynonym>().Select(row => row.Name))
            .Concat(context.Set<KnowledgeGraph.Core.Diseases.DiseaseDefinition>().Select(row => row.Text))
            .Concat(context.Set<KnowledgeGraph.Core.Phenotypes.PhenotypeTranslation>().Select(row => row.Name))
            .AsEnumerable()
            .Where(text => text.Contains('"'))
            .ToList());

        Assert.NotEmpty(texts);
        Assert.DoesNotContain(
            texts,
            text => text.Contains("\"\"", StringComparison.Ordinal) || (text.StartsWith('"') && text.EndsWith('"')));
    }

    [SkippableTheory]
    [InlineData("MONDO:0010602", "306700", "C0019069")]
    [InlineData("MONDO:0011558", "605472", null)]
    [InlineData("MONDO:0009723", null, "C2931891")]
    public void The_headline_identifiers_are_the_class_s_own(string curie, string? omimId, string? conceptId)
    {
        var disease = Read(context => context.Set<KnowledgeGraph.Core.Diseases.Disease>().Single(row => row.Curie == curie));

        Assert.Equal(omimId ?? disease.OmimId, disease.OmimId);
        Assert.Equal(conceptId ?? disease.ConceptId, disease.ConceptId);
    }

    [SkippableFact]
    public void The_load_report_adds_up()
    {
        var report = Read(context => context.Set<KnowledgeGraph.Core.Provenance.LoadReportEntry>().ToList());

        Assert.All(report, entry => Assert.InRange(entry.Loaded + entry.Unmapped, 0, entry.Read));
        var hpoa = report.Single(entry => entry.File.EndsWith("phenotype-2023-01-27.hpoa.gz", StringComparison.Ordinal));
        Assert.Equal(RawFiles.Cells("hpo/phenotype-2023-01-27.hpoa.gz").Count(), hpoa.Read);
        Assert.Equal(
            RawFiles.Cells("ncbi/mim2gene_medgen.gz").Count(),
            report.Single(entry => entry.File.EndsWith("mim2gene_medgen.gz", StringComparison.Ordinal)).Read);
    }

    [SkippableFact]
    public void Importing_again_gives_the_identical_release()
    {
        RandomCases.RequireFull();
        var first = ReleaseId(real.ImportOutput);

        var (exitCode, output, _) = KgProcess.Run("import", "--from", SharedData.Require(), "--data", real.Folder);

        Assert.Equal(0, exitCode);
        Assert.Equal(first, ReleaseId(output));
        Assert.Contains("the same content was there already", output);
        Assert.Single(Directory.GetFiles(Path.Combine(real.Folder, "releases"), "*.db"));
    }

    private static string ReleaseId(string output) =>
        Regex.Match(output, "^release ([0-9a-f]{12}):", RegexOptions.Multiline).Groups[1].Value;

    private static IEnumerable<string[]> Csv(string relativePath) => RawFiles.Lines(relativePath).Skip(1)
        .Select(line => Regex.Matches(line, "(?:^|,)(?:\"(?<cell>(?:[^\"]|\"\")*)\"|(?<cell>[^,]*))")
            .Select(match => match.Groups["cell"].Value)
            .ToArray());

    private static bool IsZero(string frequency) =>
        frequency == "HP:0040285" || frequency.StartsWith("0/", StringComparison.Ordinal) ||
        (frequency.EndsWith('%') && double.TryParse(frequency[..^1], CultureInfo.InvariantCulture, out var percent) && percent == 0);

    private T Read<T>(Func<DbContext, T> read)
    {
        SharedData.Require();
        using var host = new ReleaseHost(ReleaseStores.InFolder(real.Folder, TimeProvider.System));
        host.Follow();
        using var lease = host.Acquire()!;
        using var context = lease.OpenContext();
        return read(context);
    }
}

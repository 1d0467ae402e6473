using System.Text;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Text;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Sources;
using KnowledgeGraph.IntegrationTests.Cli;
using KnowledgeGraph.IntegrationTests.Storage;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;
using KnowledgeGraph.UnitTests.Formats;
using Xunit;

namespace KnowledgeGraph.IntegrationTests.Import;

/// <summary>
/// Files of every reader, spoiled: an import is refused, or tells what became of every record; and one that shrinks the graph is known for
/// it.
/// </summary>
public sealed class MutatedSourcesTests : IDisposable
{
    private const int AllReaders = 600;
    private const int OfSample = 200;
    private const int Rows = 12;
    private const int RealLines = 60;

    private static readonly string Sample = SampleStore.Sources;

    private static readonly (SourceFormat Format, string Name, string Text)[] Structured =
    [
        (SourceFormat.Obo, "hp.obo", "format-version: 1.2\n\n"
            + Repeat(number => $"[Term]\nid: HP:{number:D7}\nname: term {number}\nis_a: HP:0000001 ! All\n\n")),
        (SourceFormat.OboGraphs, "hp.json", "{\"graphs\":[{\"nodes\":[" + string.Join(',', Numbers().Select(
            number => $"{{\"id\":\"http://purl.obolibrary.org/obo/HP_{number:D7}\",\"lbl\":\"term "
                + $"{number}\",\"type\":\"CLASS\"}}")) + "],\"edges\":[{\"sub\":\"http://purl.obolibrary.org/obo/HP_0000002\","
                    + "\"pred\":\"is_a\",\"obj\":\"http://purl.obolibrary.org/obo/HP_0000001\"}]}]}"),
        (SourceFormat.Phenopacket, "case.json", "{\"id\":\"case\",\"subject\":{\"id\":\"x\"},"
            + "\"phenotypicFeatures\":[{\"type\":{\"id\":\"HP:0001250\"}}],\"diseases\":[{\"term\":{\"id\":\"OMIM:603896\"}}],"
            + "\"metaData\":{\"externalReferences\":[{\"id\":\"PMID:1\",\"description\":\"title\"}]}}"),
        (SourceFormat.PubMedXml, "papers.xml", "<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n" + Repeat(number =>
            $"<PubmedArticle><MedlineCitation><PMID>{number}</PMID><Article><ArticleTitle>paper "
            + $"{number}</ArticleTitle></Article></MedlineCitation></PubmedArticle>\n") + "</PubmedArticleSet>\n"),
        (SourceFormat.MedlineText, "papers.nbib", Repeat(
            number => $"PMID- {number}\nTI  - paper {number}\n      goes on\nAU  - Doe J\n\n")),
        (SourceFormat.MeshDescriptors, "desc.xml", "<?xml version=\"1.0\"?>\n<DescriptorRecordSet>\n" + Repeat(number =>
            $"<DescriptorRecord><DescriptorUI>D{number}</DescriptorUI><DescriptorName><String>d "
            + $"{number}</String></DescriptorName></DescriptorRecord>\n") + "</DescriptorRecordSet>\n"),
        (SourceFormat.OrphanetDisorders, "product1.xml", Orphadata("<ExternalReferenceList count=\"1\"><ExternalReference "
            + "id=\"1\"><Source>OMIM</Source><Reference>603896</Reference></ExternalReference></ExternalReferenceList>")),
        (SourceFormat.OrphanetPhenotypes, "product4.xml", Orphadata("<HPODisorderAssociationList count=\"1\"><HPODisorderAssociation "
            + "id=\"1\"><HPO id=\"1\"><HPOId>HP:0001250</HPOId></HPO><HPOFrequency id=\"1\"><Name>Frequent "
            + "(79-30%)</Name></HPOFrequency></HPODisorderAssociation></HPODisorderAssociationList>")),
        (SourceFormat.OrphanetGenes, "product6.xml", Orphadata("<DisorderGeneAssociationList count=\"1\"><DisorderGeneAssociation><Gene "
            + "id=\"1\"><Symbol>EIF2B1</Symbol></Gene></DisorderGeneAssociation></DisorderGeneAssociationList>")),
        (SourceFormat.OrphanetAges, "product9.xml", Orphadata("<AverageAgeOfOnsetList count=\"1\"><AverageAgeOfOnset "
            + "id=\"1\"><Name>Infancy</Name></AverageAgeOfOnset></AverageAgeOfOnsetList><TypeOfInheritanceList "
            + "count=\"1\"><TypeOfInheritance id=\"1\"><Name>Autosomal recessive</Name></TypeOfInheritance></TypeOfInheritanceList>")),
        (SourceFormat.OrphanetPrevalences, "product9_prev.xml", Orphadata("<PrevalenceList count=\"1\"><Prevalence "
            + "id=\"1\"><Source>1[PMID]</Source><PrevalenceType id=\"1\"><Name lang=\"en\">Point "
            + "prevalence</Name></PrevalenceType><PrevalenceQualification id=\"1\"><Name lang=\"en\">Value and "
            + "class</Name></PrevalenceQualification><PrevalenceClass id=\"1\"><Name lang=\"en\">1-9 / 1 000 "
            + "000</Name></PrevalenceClass><ValMoy>0.5</ValMoy><PrevalenceGeographic id=\"1\"><Name "
            + "lang=\"en\">Europe</Name></PrevalenceGeographic><PrevalenceValidationStatus id=\"1\"><Name "
            + "lang=\"en\">Validated</Name></PrevalenceValidationStatus></Prevalence></PrevalenceList>")),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-mutated-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_reader_refuses_a_spoiled_file_or_accounts_for_all_its_records()
    {
        List<(SourceFormat Format, string Name, string Text)> files =
        [
            .. TabularSample.All.Select(sample => (sample.Format, $"{sample.Format}.txt",
                $"{sample.Header}\n{string.Concat(Enumerable.Repeat(sample.Row + "\n", Rows))}")), .. Structured,
        ];
        Assert.Equal(Enum.GetValues<SourceFormat>().Order(), files.Select(file => file.Format).Order());
        foreach (var (format, name, text) in files)
        {
            Assert.Equal(format, FormatCatalog.Recognise(Encoding.UTF8.GetBytes(text))?.Format);
            Assert.True(
                TryImport(name, Encoding.UTF8.GetBytes(text), "as it is") is { } whole && whole.Exists(entry => entry.Read > 0),
                $"{name} is not read");
        }

        RequireAccounts([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))], AllReaders);
    }

    // As the sources write them: every column that they have now, with what is in it.
    [SkippableFact]
    public void The_first_rows_of_real_tables_are_refused_or_accounted_for_as_well()
    {
        var tables = TabularSample.All.Select(sample => sample.Format).ToHashSet();
        var files = new Dictionary<SourceFormat, (string Name, byte[] Content)>();
        foreach (var path in Directory.EnumerateFiles(SharedData.Require(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var file = SourceFile.Open(path);
            if (FormatCatalog.Recognise(file.Head.Span)?.Format is { } format && tables.Contains(format))
            {
                using var reader = new StreamReader(file.Stream);
                files.TryAdd(format, ($"{format}.txt", Encoding.UTF8.GetBytes(string.Concat(
                    Enumerable.Range(0, RealLines).Select(_ => reader.ReadLine()).OfType<string>().Select(line => line + '\n')))));
            }
        }

        Assert.True(files.Count > 20, $"{files.Count} tables");
        RequireAccounts([.. files.Values], AllReaders);
    }

    private void RequireAccounts(List<(string Name, byte[] Content)> files, int cases)
    {
        var (refused, accounted) = (0, 0);
        for (var number = 0; number < cases; number++)
        {
            var (name, content) = files[number % files.Count];
            var mutator = new SourceMutator(number);
            var report = TryImport(name, mutator.Spoil(content), $"{name}, case {number}: {mutator.Done}");
            _ = report is null ? refused++ : accounted++;
        }

        // Neither is what happens to all.
        Assert.InRange(refused, cases / 10, cases);
        Assert.InRange(accounted, cases / 10, cases);
    }

    [Fact]
    public void A_spoiled_file_of_the_sample_never_shrinks_the_graph_unnoticed()
    {
        using var folder = new DataFolder();
        var whole = Build(folder.Store, Sample)!.Value;
        var names = Directory.GetFiles(Sample).Select(Path.GetFileName).Where(name => name != "README.md").Order(StringComparer.Ordinal)
            .ToList();
        for (var number = 0; number < RandomCases.Of(OfSample); number++)
        {
            var sources = _folder.CreateSubdirectory("sources");
            foreach (var path in Directory.GetFiles(Sample))
            {
                File.Copy(path, Path.Combine(sources.FullName, Path.GetFileName(path)), overwrite: true);
            }

            var mutator = new SourceMutator(number);
            var spoiled = Path.Combine(sources.FullName, names[number % names.Count]!);
            File.WriteAllBytes(spoiled, mutator.Spoil(File.ReadAllBytes(spoiled)));
            if (Build(folder.Store, sources.FullName) is { } built)
            {
                var shrunk = built.Counts.Where(count => whole.Counts[count.Key] - count.Value > whole.Counts[count.Key] * 0.1)
                    .Select(count => count.Key)
                    .ToList();
                var losses = ReleaseLosses.Between(whole.Manifest, built.Manifest);
                Assert.True(
                    shrunk.Count == 0 || losses.Count > 0,
                    $"{Path.GetFileName(spoiled)}, case {number}: {mutator.Done}: {string.Join(", ", shrunk)} shrink and nobody notices");
                Assert.All(shrunk, kind => Assert.Contains(losses, loss => loss.Kind == kind && loss.Source is null));
            }

            sources.Delete(recursive: true);
        }
    }

    // Null if it is refused in words.
    private List<LoadReportEntry>? TryImport(string name, byte[] content, string what)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, content);
        try
        {
            using var imported = new ReleaseImporter(TimeProvider.System, SilentImport.Instance).Import(
                new ImportOptions([path], [], IsStrict: false),
                CancellationToken.None);
            Accounts.Require(imported.LoadReport, what);
            return imported.LoadReport;
        }
        catch (Exception refusal) when (refusal is MalformedInputException or ReleaseException
            || (refusal is IOException && refusal.Message.Contains("is a source that is known", StringComparison.Ordinal)))
        {
            return null;
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException($"{what} is not refused in words", fault);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (Dictionary<string, int> Counts, ReleaseManifest Manifest)? Build(ReleaseStore store, string from)
    {
        try
        {
            using var draft = store.BeginDraft();
            using var content = new ReleaseImporter(TimeProvider.System, SilentImport.Instance)
                .Import(new ImportOptions([from], [], IsStrict: false) { SpoolPath = draft.SpoolPath }, CancellationToken.None);
            Accounts.Require(content.LoadReport, from);
            content.WriteTo(draft, SilentImport.Instance);
            var release = draft.Complete("test").Release;
            var counts = new Dictionary<string, int>
            {
                ["diseases"] = content.Diseases.Count,
                ["genes"] = content.Genes.Count,
                ["phenotypes"] = content.Phenotypes.Count,
                ["papers"] = release.Citations,
                ["disease–gene links"] = content.DiseaseGenes.Count,
                ["disease–phenotype links"] = content.DiseasePhenotypes.Count,
                ["disease–paper links"] = content.DiseaseCitationCount,
                ["gene–phenotype links"] = content.GenePhenotypes.Count,
                ["modes of inheritance"] = content.DiseaseInheritance.Count,
            };
            return (counts, release.Manifest!);
        }
        catch (Exception refusal) when (refusal is MalformedInputException or ReleaseException)
        {
            return null;
        }
    }

    private static IEnumerable<int> Numbers() => Enumerable.Range(1, Rows);

    private static string Repeat(Func<int, string> record) => string.Concat(Numbers().Select(record));

    private static string Orphadata(string lists) =>
        $"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<JDBOR date=\"2026-01-01 00:00:00\">\n<DisorderList count=\"{Rows}\">\n"
        + Repeat(number => $"<Disorder id=\"{number}\"><OrphaCode>{number}</OrphaCode><Name lang=\"en\">disorder "
        + $"{number}</Name>{lists}</Disorder>\n") + "</DisorderList>\n</JDBOR>\n";
}

using System.Globalization;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Filtering;
using KnowledgeGraph.IntegrationTests.Storage;

namespace KnowledgeGraph.IntegrationTests.History;

/// <summary>A release of random rows, and the same with edits of every kind, both the same for the same seed.</summary>
internal static class EditedRelease
{
    private const int Rows = 60;

    public static (SmallRelease Before, SmallRelease After) Create(int seed)
    {
        var (before, after) = (RandomRelease.Create(seed), RandomRelease.Create(seed));
        foreach (var release in new[] { before, after })
        {
            release.DiseaseIdentifiers.Clear();
            release.GeneIdentifiers.Clear();
            release.GenePhenotypes.Clear();
            release.GenePhenotypeStatements.Clear();
        }

        var random = new Random(seed);
        AddGenePhenotypes(before, random);
        after.GenePhenotypes.AddRange(before.GenePhenotypes.Select(
            link => new GenePhenotype { Id = link.Id, GeneId = link.GeneId, PhenotypeId = link.PhenotypeId, Aspect = link.Aspect }));
        after.GenePhenotypeStatements.AddRange(before.GenePhenotypeStatements
            .Select(one => new GenePhenotypeStatement { Id = one.Id, LinkId = one.LinkId, SourceId = one.SourceId }));
        EditRecords(after, random);
        EditGenes(after, random);
        EditPhenotypes(after, random);
        EditPapers(after, random);
        return (before, after);
    }

    private static void AddGenePhenotypes(SmallRelease release, Random random)
    {
        for (var gene = 1; gene <= 40; gene++)
        {
            foreach (var phenotype in Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(1, 41)).Distinct().Order())
            {
                var id = release.GenePhenotypes.Count + 1;
                release.GenePhenotypes.Add(new GenePhenotype { Id = id, GeneId = gene, PhenotypeId = phenotype, Aspect = "P" });
                release.GenePhenotypeStatements.Add(new GenePhenotypeStatement { Id = id, LinkId = id, SourceId = 1 });
            }
        }
    }

    // Keys are dense and in the order of CURIE: what comes and goes does so at the end, and what is in between is called otherwise.
    private static void EditRecords(SmallRelease release, Random random)
    {
        foreach (var number in Some(random, 5))
        {
            release.Diseases[number].Name += " renamed";
        }

        // The last but one is gone, and its identifier has come to another.
        release.Diseases[Rows - 2].Curie = "MONDO:0000901";
        release.DiseaseIdentifiers.Add(
            new DiseaseIdentifier { Id = 1, EntityId = 1 + random.Next(20), Curie = "MONDO:0000059", SourceId = 2 });
        release.Diseases[Rows - 1].Curie = "MONDO:0000902";
        release.Diseases.Add(new Disease { Id = Rows + 1, Curie = "OMIM:600001", Name = "a new one" });
        release.Genes[random.Next(40)].Symbol = $"NEW{random.Next(100)}";
        release.Genes.Add(new Gene { Id = 41, Curie = "NCBIGene:4100", Symbol = "ADDED1" });
        var retired = release.Phenotypes.Find(phenotype => !phenotype.IsObsolete)!;
        (retired.IsObsolete, retired.ReplacedById) = (true, 40);
        release.Phenotypes.FindLast(phenotype => phenotype.IsObsolete && phenotype != retired)!.IsObsolete = false;
        release.Phenotypes.Add(new Phenotype { Id = 41, Curie = "HP:0000941", Name = "a new term" });
        release.PhenotypeParents.Add(new PhenotypeParent { ChildId = 41, ParentId = 1, SourceId = 2 });
        release.DiseaseParents.RemoveAt(random.Next(release.DiseaseParents.Count));
    }

    private static void EditGenes(SmallRelease release, Random random)
    {
        foreach (var link in Some(random, release.DiseaseGenes.Count / 5).Select(
            number => release.DiseaseGenes[number % release.DiseaseGenes.Count]).Distinct().ToList())
        {
            switch (random.Next(3))
            {
                case 0:
                    link.Validity = (GeneValidity)random.Next(8);
                    link.IsNegated = link.Validity >= GeneValidity.Disputed;
                    release.DiseaseGeneStatements.Where(one => one.LinkId == link.Id).ToList().ForEach(one => one.Validity = link.Validity);
                    break;
                case 1:
                    release.DiseaseGeneStatements.Where(one => one.LinkId == link.Id).ToList().ForEach(one => one.SourceId = 2);
                    break;
                default:
                    // The pair is another one, unless there is one already.
                    link.GeneId = release.DiseaseGenes.Exists(other => other.DiseaseId == link.DiseaseId && other.GeneId == 41)
                        ? link.GeneId
                        : 41;
                    break;
            }
        }

        release.DiseaseGenes.Add(
            new DiseaseGene { Id = release.DiseaseGenes.Count + 1, DiseaseId = Rows + 1, GeneId = 1, Validity = GeneValidity.Strong });
        release.DiseaseGeneStatements.Add(new DiseaseGeneStatement
        {
            Id = release.DiseaseGeneStatements.Count + 1,
            LinkId = release.DiseaseGenes.Count,
            SourceId = 2,
            Evidence = "new",
        });
    }

    private static void EditPhenotypes(SmallRelease release, Random random)
    {
        foreach (var link in Some(random, release.DiseasePhenotypes.Count / 5).Select(
            number => release.DiseasePhenotypes[number % release.DiseasePhenotypes.Count]).Distinct().ToList())
        {
            var statements = release.DiseasePhenotypeStatements.Where(one => one.LinkId == link.Id).ToList();
            switch (random.Next(4))
            {
                case 0:
                    (link.FrequencyNumerator, link.FrequencyDenominator) = (random.Next(1, 7), 7);
                    link.FrequencyRatio = (double)link.FrequencyNumerator / 7;
                    link.FrequencyText = string.Create(CultureInfo.InvariantCulture, $"{link.FrequencyNumerator}/7");
                    statements.ForEach(one => one.Frequency = link.FrequencyText);
                    break;
                case 1:
                    link.IsNegated = !link.IsNegated;
                    break;
                case 2:
                    (link.OnsetId, link.Sex, link.ModifierIds) = (random.Next(1, 41), "MALE", "1;2");
                    statements[0].Evidence = "changed";
                    break;
                default:
                    statements.ForEach(one => one.SourceId = 2);
                    break;
            }
        }

        foreach (var link in Some(random, 5).Select(number => release.GenePhenotypes[number % release.GenePhenotypes.Count]))
        {
            link.IsNegated = true;
        }
    }

    private static void EditPapers(SmallRelease release, Random random)
    {
        foreach (var number in Some(random, 5))
        {
            release.DiseaseCitationStatements[number % release.DiseaseCitationStatements.Count].SourceId = 2;
            release.DiseaseCitations[number % release.DiseaseCitations.Count].Relevance = 0.5;
        }

        release.CitationLists.Add(new() { Id = 1, SourceId = 2, Evidence = "a list" });
        release.DiseaseCitations[0].ListedIn = 1;
    }

    private static List<int> Some(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(Rows - 5)).Distinct()];
}

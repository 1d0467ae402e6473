using System.Globalization;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.IntegrationTests.Storage;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>A release of random rows, with texts that differ by case, accent and wildcard only, and with much missing.</summary>
internal static class RandomRelease
{
    public static readonly string[] Words =
    [
        "ataxia", "Ataxia", "ATAXIA", "atáxia", "100%", "100 %", "a_b", "aXb", "back\\slash", "back\\\\slash", "tail\\", "ß", "SS", "İ",
        "ı", "🧠", "", " ",
        "it's", "\"x\"", "[a-c]", "Z", "z", "é", "É", "e\u0301", "10", "9", "*", "?", "a%b", "%", "_", "\\",
    ];

    public static SmallRelease Create(int seed)
    {
        var random = new Random(seed);
        var release = new SmallRelease();
        Clear(release);
        string Text() => Words[random.Next(Words.Length)] is { Length: > 0 } word ? word : "x";
        string? Maybe() => random.Next(3) == 0 ? null : Text();
        string? Shown(string identifier) => random.Next(3) == 0 ? null : identifier;
        for (var id = 1; id <= 60; id++)
        {
            release.Diseases.Add(new Disease
            {
                Id = id,
                Curie = $"MONDO:{id:0000000}",
                Name = Text(),
                Acronym = Maybe(),
                SemanticType = Maybe(),
                MedgenUid = Shown($"{id * 10}"),
                ConceptId = Shown($"C{id:0000000}"),
                MondoId = Shown($"MONDO:{id:0000000}"),
                OmimId = Shown($"{100_000 + (id % 50)}"),
                OrphanetId = Shown($"ORPHA:{id}"),
            });
            foreach (var curie in Identifiers(release.Diseases[^1]))
            {
                release.DiseaseIdentifiers.Add(
                    new DiseaseIdentifier { Id = release.DiseaseIdentifiers.Count + 1, EntityId = id, Curie = curie, SourceId = 1 });
            }
        }

        for (var id = 1; id <= 40; id++)
        {
            release.Genes.Add(new Gene
            {
                Id = id,
                Curie = $"NCBIGene:{id}",
                Symbol = $"G{id}{Text()}",
                Name = Maybe(),
                NcbiGeneId = random.Next(4) == 0 ? null : id,
                HgncId = Shown($"HGNC:{id}"),
                Chromosome = random.Next(5) == 0 ? null : random.Next(1, 4).ToString(CultureInfo.InvariantCulture),
                Location = Maybe(),
                GeneType = Maybe(),
            });
            release.GeneIdentifiers.Add(new GeneIdentifier { Id = id, EntityId = id, Curie = $"HGNC:{id}", SourceId = 1 });
            release.Phenotypes.Add(new Phenotype { Id = id, Curie = $"HP:{id:0000000}", Name = Text(), IsObsolete = random.Next(6) == 0 });
        }

        for (var id = 1; id <= 50; id++)
        {
            release.Citations.Add(new Citation
            {
                Id = id,
                Pmid = id * 7,
                Doi = $"10.1000/x{id}",
                Title = Maybe(),
                Journal = Maybe(),
                Year = random.Next(4) == 0 ? null : 2000 + random.Next(5),
                IsFreeFullText = random.Next(4) == 0 ? null : random.Next(2) == 0,
                IsRetracted = random.Next(5) == 0,
            });
        }

        AddHierarchies(release, random);
        AddParts(release, random, Text);
        AddLinks(release, random, Text);
        AddMatches(release, random);
        AddGeneLinks(release, random);
        return release;
    }

    /// <summary>The identifiers of a disease beside its own, shown or not; fifty numbers of OMIM are those of sixty diseases.</summary>
    public static IReadOnlyList<string> Identifiers(Disease disease) =>
        [$"MEDGEN:{disease.Id * 10}", $"OMIM:{100_000 + (disease.Id % 50)}", $"ORPHA:{disease.Id}", $"UMLS:C{disease.Id:0000000}"];

    private static void AddHierarchies(SmallRelease release, Random random)
    {
        for (var child = 2; child <= 40; child++)
        {
            foreach (var parent in Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(1, child)).Distinct().Order())
            {
                release.PhenotypeParents.Add(new PhenotypeParent { ChildId = child, ParentId = parent, SourceId = 1 });
                release.DiseaseParents.Add(new DiseaseParent { ChildId = child, ParentId = parent, SourceId = 1 });
            }
        }
    }

    private static void AddParts(SmallRelease release, Random random, Func<string> text)
    {
        foreach (var citation in release.Citations)
        {
            for (var count = random.Next(3); count > 0; count--)
            {
                release.CitationPublicationTypes.Add(new CitationPublicationType
                {
                    Id = release.CitationPublicationTypes.Count + 1,
                    CitationId = citation.Id,
                    Name = text(),
                });
                release.CitationMeshHeadings.Add(new CitationMeshHeading
                {
                    Id = release.CitationMeshHeadings.Count + 1,
                    CitationId = citation.Id,
                    Descriptor = text(),
                    IsMajorTopic = random.Next(2) == 0,
                });
            }
        }
    }

    private static void AddLinks(SmallRelease release, Random random, Func<string> text)
    {
        for (var disease = 1; disease <= 60; disease++)
        {
            foreach (var gene in Some(random, 40, 4))
            {
                var validity = random.Next(2) == 0 ? (GeneValidity?)null : (GeneValidity)random.Next(8);
                release.DiseaseGenes.Add(new DiseaseGene
                {
                    Id = release.DiseaseGenes.Count + 1,
                    DiseaseId = disease,
                    GeneId = gene,
                    Association = (GeneAssociation)random.Next(6),
                    Validity = validity,
                    IsNegated = validity >= GeneValidity.Disputed,
                });
                for (var count = random.Next(1, 3); count > 0; count--)
                {
                    release.DiseaseGeneStatements.Add(new DiseaseGeneStatement
                    {
                        Id = release.DiseaseGeneStatements.Count + 1,
                        LinkId = release.DiseaseGenes.Count,
                        SourceId = 1,
                        ModeOfInheritance = random.Next(3) == 0
                            ? null
                            : string.Create(CultureInfo.InvariantCulture, $"HP:{random.Next(1, 41):0000000}"),
                    });
                }
            }

            for (var count = random.Next(4); count > 0; count--)
            {
                var isNumber = random.Next(2) == 0;
                release.DiseasePrevalences.Add(new DiseasePrevalence
                {
                    Id = release.DiseasePrevalences.Count + 1,
                    DiseaseId = disease,
                    SourceId = 1,
                    Type = (PrevalenceType)random.Next(6),
                    Class = random.Next(3) == 0 ? null : text(),
                    Per100000 = isNumber || random.Next(3) == 0 ? null : random.Next(5) / 4.0,
                    Count = isNumber ? random.Next(60) : null,
                    Geographic = random.Next(3) == 0 ? null : text(),
                    IsValidated = random.Next(2) == 0,
                    StatedOf = "ORPHA:1",
                });
                release.DiseaseOnsets.Add(new DiseaseOnset
                {
                    Id = release.DiseaseOnsets.Count + 1,
                    DiseaseId = disease,
                    SourceId = 1,
                    Age = random.Next(3) == 0 ? null : (OnsetAge)random.Next(8),
                    StatedOf = "ORPHA:1",
                });
            }

            foreach (var mode in Some(random, 40, 4))
            {
                release.DiseaseInheritances.Add(new DiseaseInheritance
                {
                    Id = release.DiseaseInheritances.Count + 1,
                    DiseaseId = disease,
                    PhenotypeId = mode,
                    SourceId = 1,
                    StatedOf = "OMIM:1",
                });
            }

            foreach (var phenotype in Some(random, 40, 6))
            {
                var link = release.DiseasePhenotypes.Count + 1;
                release.DiseasePhenotypes.Add(new DiseasePhenotype
                {
                    Id = link,
                    DiseaseId = disease,
                    PhenotypeId = phenotype,
                    IsNegated = random.Next(4) == 0,
                    Aspect = "P",
                    FrequencyRatio = random.Next(3) == 0 ? null : random.Next(11) / 10.0,
                    FrequencyDenominator = random.Next(3) == 0 ? null : random.Next(1, 4),
                });
                for (var count = random.Next(1, 3); count > 0; count--)
                {
                    release.DiseasePhenotypeStatements.Add(new DiseasePhenotypeStatement
                    {
                        Id = release.DiseasePhenotypeStatements.Count + 1,
                        LinkId = link,
                        SourceId = 1,
                        Evidence = random.Next(3) == 0 ? null : text(),
                    });
                }
            }

            foreach (var citation in Some(random, 50, 4))
            {
                var link = release.DiseaseCitations.Count + 1;
                release.DiseaseCitations.Add(
                    new DiseaseCitation { Id = link, DiseaseId = disease, CitationId = citation, Relevance = random.Next(11) / 10.0 });
                release.DiseaseCitationStatements.Add(new DiseaseCitationStatement { Id = link, LinkId = link, SourceId = 1 });
                foreach (var category in Some(random, 6, 3))
                {
                    release.DiseaseCitationCategories.Add(new DiseaseCitationCategory
                    {
                        Id = release.DiseaseCitationCategories.Count + 1,
                        LinkId = link,
                        Category = (CitationCategory)category,
                        Matched = "x",
                    });
                }
            }
        }
    }

    private static void AddGeneLinks(SmallRelease release, Random random)
    {
        foreach (var gene in release.Genes.Select(gene => gene.Id))
        {
            foreach (var phenotype in Some(random, 40, 4))
            {
                var link = release.GenePhenotypes.Count + 1;
                release.GenePhenotypes.Add(new GenePhenotype
                {
                    Id = link,
                    GeneId = gene,
                    PhenotypeId = phenotype,
                    IsNegated = random.Next(4) == 0,
                    Aspect = "P",
                });
                release.GenePhenotypeStatements.Add(new GenePhenotypeStatement { Id = link, LinkId = link, SourceId = 1 });
            }

            foreach (var citation in Some(random, 50, 3))
            {
                var link = release.GeneCitations.Count + 1;
                release.GeneCitations.Add(new GeneCitation { Id = link, GeneId = gene, CitationId = citation });
                release.GeneCitationStatements.Add(new GeneCitationStatement { Id = link, LinkId = link, SourceId = 1 });
            }
        }
    }

    private static void AddMatches(SmallRelease release, Random random)
    {
        foreach (var category in Enum.GetValues<CitationCategory>())
        {
            release.FilterClauses.Add(
                new FilterClause { Id = (int)category + 1, Category = category, Breadth = FilterBreadth.Narrow, Text = "x[ti]" });
        }

        for (var citation = 1; citation <= release.Citations.Count; citation++)
        {
            foreach (var category in Some(random, 6, 3))
            {
                release.CitationFilterMatches.Add(new CitationFilterMatch
                {
                    Id = release.CitationFilterMatches.Count + 1,
                    CitationId = citation,
                    Category = (CitationCategory)category,
                    Breadth = FilterBreadth.Narrow,
                    ClauseId = category + 1,
                });
            }
        }
    }

    private static IEnumerable<int> Some(Random random, int upTo, int most) =>
        Enumerable.Range(0, random.Next(most)).Select(_ => random.Next(1, upTo + 1)).Distinct().Order();

    private static void Clear(SmallRelease release)
    {
        release.LoadReport.Clear();
        foreach (var property in typeof(SmallRelease).GetProperties().Where(property => property.Name is not nameof(SmallRelease.Sources)))
        {
            ((System.Collections.IList)property.GetValue(release)!).Clear();
        }
    }
}

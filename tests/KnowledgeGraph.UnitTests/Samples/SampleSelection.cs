using KnowledgeGraph.UnitTests.Formats;

namespace KnowledgeGraph.UnitTests.Samples;

/// <summary>Which records the sample holds: the rules, and what they select from the sources.</summary>
internal sealed class SampleSelection
{
    public const string Annotations = "hpo/phenotype-2023-01-27.hpoa.gz";
    public const string GenesOfDiseases = "hpo/genes_to_disease.txt.gz";
    public const string MimEntries = "ncbi/mim2gene_medgen.gz";
    public const string Conditions = "ncbi/gene_condition_source_id.txt.gz";
    public const string Validity = "clingen/Clingen-Gene-Disease-Summary-2025-01-09.csv.gz";
    public const string Genes = "hgnc/hgnc_complete_set.txt.gz";

    // The features leukodystrophy and leukoencephalopathy, and what the HPO counts among the latter: cysts, softening and bright spots
    // beside the ventricles.
    private static readonly string[] WhiteMatter = ["HP:0002415", "HP:0002352"];
    private const string Periventricular = "HP:0002518";

    // Mondo's leukodystrophies, vanishing white matter disease and its five forms among them.
    private const string Leukodystrophy = "MONDO:0019046";

    // The frequencies, and the top of the body systems.
    private const string Frequencies = "HP:0040279";
    private const string Abnormality = "HP:0000118";

    private readonly MondoExcerpt _mondo = new();

    public SampleSelection(HpoRelease hpo)
    {
        var annotations = PublicFile.Rows(Annotations).ToList();
        var terms = hpo.WithNarrower(WhiteMatter);
        terms.ExceptWith(hpo.WithNarrower(Periventricular));
        var annotated = annotations.Where(row => terms.Contains(row[3]) && !IsDenied(row)).Select(row => row[0]).Distinct();
        var known = annotations.Select(row => row[0]).Concat(PublicFile.Rows(GenesOfDiseases).Select(row => row[3])).Distinct();
        Diseases = [.. annotated.SelectMany(_mondo.ClassesOf), .. known.SelectMany(_mondo.ClassesOf)
            .Intersect(_mondo.WithNarrower(Leukodystrophy))];
        Classes = _mondo.WithWider(Diseases);
        Identifiers = [.. MondoExcerpt.Matches("omim").Concat(MondoExcerpt.Matches("orphanet")).Where(pair => Diseases.Contains(pair.Class))
            .Select(pair => pair.Other)];
        Concepts = [.. MondoExcerpt.Matches("umls").Where(pair => Diseases.Contains(pair.Class))
            .Select(pair => pair.Other["UMLS:".Length..])];
        Terms = hpo.WithWider(
        [
            .. annotations.Where(row => Identifiers.Contains(row[0])).SelectMany(TermsOf),
            .. SampleFolder.Rows("MedGen_HPO_OMIM_Mapping.txt", '|').Select(row => row[5]),
            .. hpo.WithNarrower(Frequencies),
            .. hpo.ChildrenOf(Abnormality),
        ]);
        GeneNumbers =
        [
            .. PublicFile.Rows(GenesOfDiseases).Where(row => Identifiers.Contains(row[3]))
                .Select(row => row[0].Replace("NCBIGene:", "", StringComparison.Ordinal)),
            .. PublicFile.Rows(MimEntries).Where(IsOfDisease).Select(row => row[1]),
            .. PublicFile.Rows(Conditions).Where(IsCondition).Select(row => row[0]),
            .. NumbersOf([.. PublicFile.Lines(Validity).Where(IsAssessed).Select(line => line.Split("\",\"")[1])]),
        ];
        GeneNumbers.ExceptWith(["", "-"]);
    }

    /// <summary>The MONDO classes of the diseases themselves.</summary>
    public HashSet<string> Diseases { get; }

    /// <summary>These and all that are wider.</summary>
    public SortedSet<string> Classes { get; }

    /// <summary>The OMIM and Orphanet identifiers of the diseases.</summary>
    public HashSet<string> Identifiers { get; }

    /// <summary>The UMLS concepts of the diseases.</summary>
    public HashSet<string> Concepts { get; }

    /// <summary>The HPO terms that say something of the diseases, and all that are wider.</summary>
    public SortedSet<string> Terms { get; }

    /// <summary>The NCBI numbers of the genes.</summary>
    public HashSet<string> GeneNumbers { get; }

    /// <summary>Whether the class is one of the sample's, or was withdrawn in favour of one.</summary>
    public bool HasClass(string mondo) => Classes.Contains(_mondo.Live(mondo));

    /// <summary>Whether a row of <c>mim2gene_medgen</c> is of one of the diseases.</summary>
    public bool IsOfDisease(string[] row) => row[2] == "phenotype" && Identifiers.Contains("OMIM:" + row[0]);

    /// <summary>Whether a row of <c>mim2gene_medgen</c> is the entry of one of the genes.</summary>
    public bool IsOfGene(string[] row) => row[2] == "gene" && GeneNumbers.Contains(row[1]);

    /// <summary>Whether a row of <c>gene_condition_source_id</c> is of one of the diseases.</summary>
    public bool IsCondition(string[] row) => Concepts.Contains(row[3]) || (row[7].Length > 0 && Identifiers.Contains("OMIM:" + row[7]));

    /// <summary>Whether a line of ClinGen is about one of the diseases.</summary>
    public bool IsAssessed(string line) =>
        line.Split("\",\"") is { Length: > 3 } cells && cells[3].StartsWith("MONDO:", StringComparison.Ordinal)
            && Diseases.Contains(_mondo.Live(cells[3]));

    private static bool IsDenied(string[] row) =>
        row[2] == "NOT" || row[7] == "HP:0040285" || row[7].StartsWith("0/", StringComparison.Ordinal);

    private static IEnumerable<string> TermsOf(string[] row) =>
        new[] { row[3], row[6], row[7] }.Concat(row[9].Split(';')).Where(term => term.StartsWith("HP:", StringComparison.Ordinal));

    private static IEnumerable<string> NumbersOf(HashSet<string> hgncIds) =>
        PublicFile.Rows(Genes).Where(row => hgncIds.Contains(row[0])).Select(row => row[18]);
}

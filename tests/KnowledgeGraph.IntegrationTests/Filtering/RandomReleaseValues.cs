using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Values of a <see cref="RandomRelease"/>, and some that it has not.</summary>
internal sealed class RandomReleaseValues : IFilterValues
{
    // Those before are of two diseases each, and an identifier of two names neither.
    private const int FirstOfOne = 11;

    private static readonly string[] Unknown = ["nosuch", "HP:9999999", "?"];

    /// <summary>Names only terms of the ontology that a field asks for. Where rows are ruled out, the service refuses any other.</summary>
    public bool NamesKnownTermsAlone { get; init; }

    public string Text(ScalarField field, Random random) => RandomRelease.Words[random.Next(RandomRelease.Words.Length)];

    // Of a record of the kind, in one of the ways in which people write it, or a word.
    public string Identifier(ScalarField scalar, Random random)
    {
        if (!NamesKnownTermsAlone && scalar.Kind == FilterKind.Text && random.Next(6) == 0)
        {
            return Unknown[random.Next(Unknown.Length)];
        }

        var field = scalar.Identifiers!;
        var number = random.Next(1, 41);
        string[] spellings = (field.Authorities.Count == 0
            ? (field.Type == EntityType.Gene ? CuriePrefix.NcbiGene : CuriePrefix.Mondo)
            : field.Authorities[0]) switch
        {
            CuriePrefix.Mondo => [$"MONDO:{number:0000000}", $"mondo_{number:0000000}", .. field.Authorities.Count == 0
                ? [$"OMIM:{100_000 + Math.Max(number, FirstOfOne)}"]
                : (string[])[$"{number}"]],
            CuriePrefix.Omim => [$"OMIM:{100_000 + number}", $"MIM {100_000 + number}", $"#{100_000 + number}", $"{100_000 + number}"],
            CuriePrefix.Orpha => [$"ORPHA:{number}", $"Orphanet_{number}", $"{number}"],
            CuriePrefix.Medgen => [$"MEDGEN:{number * 10}", $"{number * 10}"],
            CuriePrefix.Umls => [$"UMLS:C{number:0000000}", $"c{number:0000000}"],
            CuriePrefix.Hp => [$"HP:{number:0000000}", $"hp_{number:0000000}", $"{number}"],
            CuriePrefix.Hgnc => [$"HGNC:{number}", $"{number}"],
            CuriePrefix.NcbiGene when scalar.Kind == FilterKind.WholeNumber => [$"{number}"],
            CuriePrefix.NcbiGene => [$"NCBIGene:{number}", $"GeneID:{number}", $"HGNC:{number}"],
            CuriePrefix.Pmid => [$"{number * 7}"],
            _ => [$"10.1000/x{number}", $"DOI:10.1000/X{number}", $"https://doi.org/10.1000/x{number}"],
        };
        return spellings[random.Next(spellings.Length)];
    }

    public int Number(ScalarField field, Random random) => random.Next(2) == 0 ? random.Next(0, 60) : 2000 + random.Next(6);

    // The same numbers stand for a disease and a phenotype; a few are of no term.
    public string Term(EntityType ontology, Random random)
    {
        var isOther = !NamesKnownTermsAlone && random.Next(2) == 0;
        return !NamesKnownTermsAlone && random.Next(12) == 0
            ? "HP:9999999"
            : $"{((ontology == EntityType.Phenotype) != isOther ? "HP" : "MONDO")}:{random.Next(1, 41):0000000}";
    }
}

using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.IntegrationTests.Filtering;

/// <summary>Values of a <see cref="RandomRelease"/>, and some that it has not.</summary>
internal sealed class RandomReleaseValues : IFilterValues
{
    /// <summary>Names only terms of the ontology that a field asks for. Where rows are ruled out, the service refuses any other.</summary>
    public bool NamesKnownTermsAlone { get; init; }

    public string Text(ScalarField field, Random random) => RandomRelease.Words[random.Next(RandomRelease.Words.Length)];

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

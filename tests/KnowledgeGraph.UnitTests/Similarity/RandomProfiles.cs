using CsCheck;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.UnitTests.Core;

namespace KnowledgeGraph.UnitTests.Similarity;

/// <summary>Small ontologies with annotated diseases, made at random; term 0 is the root of all.</summary>
internal static class RandomProfiles
{
    public const int Terms = 16;
    public const int Diseases = 8;

    private static readonly Gen<(int Child, int Parent)> _step =
        Gen.Select(Gen.Int[1, Terms - 1], Gen.Int[0, Terms - 2]).Where((child, parent) => parent < child);

    private static readonly Gen<(int Disease, int Term, float Frequency)> _annotation =
        Gen.Select(
            Gen.Int[0, Diseases - 1],
            Gen.Int[1, Terms - 1],
            Gen.Int[0, 10].Select(tenths => tenths == 0 ? float.NaN : tenths / 10f));

    public static Gen<GraphImage> Graphs { get; } = Gen.Select(_step.Array[0, 20], _annotation.Array[1, 40]).Select(Build);

    public static Gen<int[]> Query { get; } = Gen.Int[1, Terms - 1].HashSet[1, 5].Select(terms => terms.ToArray());

    private static GraphImage Build((int Child, int Parent)[] steps, (int Disease, int Term, float Frequency)[] annotations)
    {
        var all = steps.Concat(
            Enumerable.Range(1, Terms - 1).Where(term => !steps.Any(step => step.Child == term)).Select(term => (term, 0))).Distinct();
        var kept = annotations.DistinctBy(one => (one.Disease, one.Term)).ToList();
        return new SmallImage
        {
            Diseases = Diseases,
            Phenotypes = [.. Enumerable.Range(0, Terms).Select(term => $"term {term}")],
            PhenotypeParents = [.. all],
            DiseasePhenotypes = [.. kept.Select(one => (one.Disease, one.Term, false))],
            Frequencies = kept.Index().Where(one => !float.IsNaN(one.Item.Frequency))
                .ToDictionary(one => one.Index, one => one.Item.Frequency),
        }.Build();
    }
}

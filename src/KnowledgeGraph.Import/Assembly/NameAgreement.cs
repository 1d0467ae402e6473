using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>
/// Finds gene–disease pairs whose identifier is another disease's (Gene2Phenotype: 612100, an autism susceptibility, for the syndromic
/// intellectual disability of eight genes): no word of the source's name occurs in the names of the disease, and no other source has the
/// pair. Such pairs are left out and counted.
/// </summary>
internal sealed class NameAgreement(FactBase facts, EntityKeys keys, ReleaseContent content)
{
    private const int ShortestWord = 3;
    private const int SharedStem = 6;

    private static readonly HashSet<string> SayLittle = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "the", "with", "without", "due", "type", "form", "syndrome", "syndromic", "nonsyndromic", "disease", "disorder", "disorders",
        "susceptibility",
        "autosomal", "dominant", "recessive", "linked", "related", "onset", "early", "late", "familial", "hereditary", "congenital",
        "isolated",
    };

    private readonly ILookup<int, string> _synonyms = content.DiseaseSynonyms
        .ToLookup(synonym => synonym.EntityId, synonym => synonym.Name);

    public void Apply()
    {
        var doubtful = facts.DiseaseGenes.Where(fact => fact.NeedsAgreement && !Agrees(fact)).ToHashSet();
        if (doubtful.Count == 0)
        {
            return;
        }

        var others = facts.DiseaseGenes.Where(fact => !doubtful.Contains(fact)).Select(PairOf).ToHashSet();
        doubtful.RemoveWhere(fact => others.Contains(PairOf(fact)));
        foreach (var fact in doubtful)
        {
            fact.Origin.MissPart(
                "the identifier of a disease of another name",
                $"{fact.Gene}: '{fact.DiseaseName}' is not what {fact.Disease} is called, and no other source has the pair");
        }

        facts.DiseaseGenes.RemoveAll(doubtful.Contains);
        var origins = doubtful.Select(fact => fact.Origin).ToHashSet();
        facts.DiseaseCitations.RemoveAll(fact => origins.Contains(fact.Origin));
    }

    private (int? Disease, int? Gene) PairOf(DiseaseGeneFact fact) => (keys.Disease(fact.Disease), keys.Gene(fact.Gene));

    private bool Agrees(DiseaseGeneFact fact)
    {
        if (fact.DiseaseName is not { } name || keys.Disease(fact.Disease) is not { } disease)
        {
            return true;
        }

        var words = Words(name);
        return words.Count == 0 || _synonyms[disease].Prepend(content.Diseases[disease - 1].Name).SelectMany(Words)
            .Any(ours => words.Any(word => IsSame(word, ours)));
    }

    // Cardiomyopathy and cardiomyopathic count as one word.
    private static bool IsSame(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase)
        || (left.Length > SharedStem && right.Length > SharedStem
            && left.AsSpan(0, SharedStem).Equals(right.AsSpan(0, SharedStem), StringComparison.OrdinalIgnoreCase));

    private static List<string> Words(string name)
    {
        var letters = string.Concat(name.Select(character => char.IsLetter(character) ? character : ' '));
        return [.. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= ShortestWord && !SayLittle.Contains(word))];
    }
}

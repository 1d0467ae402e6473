using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Sources;

/// <summary>The sources' words for modes of inheritance, as HPO's terms.</summary>
internal static class InheritanceModes
{
    /// <summary>Said of records that deny a mode.</summary>
    public const string Denied = "a mode of inheritance that is denied";

    // HPO's labels without the word "inheritance", Orphanet's words, and ClinGen's and GenCC's abbreviations.
    private static readonly Dictionary<string, string> Terms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Autosomal dominant"] = "HP:0000006",
        ["AD"] = "HP:0000006",
        ["Autosomal recessive"] = "HP:0000007",
        ["AR"] = "HP:0000007",
        ["X-linked"] = "HP:0001417",
        ["XL"] = "HP:0001417",
        ["X-linked recessive"] = "HP:0001419",
        ["XLR"] = "HP:0001419",
        ["X-linked dominant"] = "HP:0001423",
        ["XLD"] = "HP:0001423",
        ["Multigenic/multifactorial"] = "HP:0001426",
        ["Multifactorial"] = "HP:0001426",
        ["Mitochondrial"] = "HP:0001427",
        ["MT"] = "HP:0001427",
        ["Somatic mosaicism"] = "HP:0001442",
        ["Y-linked"] = "HP:0001450",
        ["YL"] = "HP:0001450",
        ["Sporadic"] = "HP:0003745",
        ["Polygenic"] = "HP:0010982",
        ["Oligogenic"] = "HP:0010983",
        ["Digenic"] = "HP:0010984",
        ["Semi-dominant"] = "HP:0032113",
        ["Semidominant"] = "HP:0032113",
        ["SD"] = "HP:0032113",
        ["Pseudoautosomal"] = "HP:0034339",
        ["Pseudoautosomal dominant"] = "HP:0034340",
        ["Pseudoautosomal recessive"] = "HP:0034341",
    };

    // GenCC's unknown mode is HPO's root of all of them.
    private static readonly HashSet<string> SayNothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Unknown", "Not applicable", "No data available", "Not yet documented", "Undetermined", "UD", "Other", "-",
            HpoBranch.ModeOfInheritance,
    };

    /// <summary>Whether a word says that the mode is not known.</summary>
    public static bool SaysNothing(string words) => SayNothing.Contains(words.Trim());

    /// <summary>The term of a word; null for one that says nothing, and for one that no list has, which is counted.</summary>
    public static string? Of(string? words, Origin origin)
    {
        if (words is null || SayNothing.Contains(words.Trim()))
        {
            return null;
        }

        if (FactBase.Canonical(words) is var term && term.StartsWith("HP:", StringComparison.Ordinal))
        {
            return SayNothing.Contains(term) ? null : term;
        }

        const string Inheritance = " inheritance";
        var bare = words.Trim();
        bare = bare.EndsWith(Inheritance, StringComparison.OrdinalIgnoreCase) ? bare[..^Inheritance.Length] : bare;
        if (Terms.TryGetValue(bare, out var known))
        {
            return known;
        }

        origin.MissPart("a mode of inheritance that no list has", $"mode of inheritance '{words}'");
        return null;
    }
}

using KnowledgeGraph.Core.Literature.Queries;

namespace KnowledgeGraph.UnitTests.Literature;

/// <summary>Made-up papers, without PMID, that fire the clauses for which the real data have no record.</summary>
internal static class SyntheticPapers
{
    public static CitationText For(string clause) => clause switch
    {
        "clinical trials as topic[mh]" => Heading("Clinical Trials as Topic"),
        "random allocation[mh]" => Heading("Random Allocation"),
        "diagnosis[mh:noexp]" => Heading("Diagnosis"),
        "mortality[mh]" => Heading("Mortality"),
        "observer variation[mh]" => Heading("Observer Variation"),
        "relative risk[tw]" => new CitationText { Abstract = "The relative risk was 2." },
        "scoring systems[tiab]" => new CitationText { Abstract = "Two scoring systems were compared." },
        "guideline[pt]" => Type("Guideline"),
        "consensus development conference[pt]" => Type("Consensus Development Conference"),
        "consensus development conference, NIH[pt]" => Type("Consensus Development Conference, NIH"),
        "practice parameter*[ti]" => new CitationText { Title = "Practice parameters of something" },
        "consensus statement*[ti]" => new CitationText { Title = "A consensus statement" },
        "consensus conference*[ti]" => new CitationText { Title = "Report of a consensus conference" },
        "consensus recommendation*[ti]" => new CitationText { Title = "Consensus recommendations" },
        "position statement*[ti]" => new CitationText { Title = "Position statement of a society" },
        "systematic literature review[ti]" => new CitationText { Title = "Something: a systematic literature review" },
        "pooling project[tw]" => new CitationText { Abstract = "A pooling project." },
        "meta synthesis[ti]" => new CitationText { Title = "A meta-synthesis" },
        "integrative review[tw]" => new CitationText { Abstract = "An integrative review." },
        "integrative research review[tw]" => new CitationText { Abstract = "An integrative research review." },
        "rapid review[tw]" => new CitationText { Abstract = "A rapid review." },
        "umbrella review[tw]" => new CitationText { Abstract = "An umbrella review." },
        "drug class reviews[ti]" => new CitationText { Title = "Drug class reviews" },
        _ when clause.EndsWith("[ta]", StringComparison.Ordinal) => new CitationText
        {
            Journal = clause[..^"[ta]".Length].ToUpperInvariant(),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(clause), clause, "no paper was made up for this clause"),
    };

    private static CitationText Heading(string descriptor) => new() { MeshHeadings = [new MeshHeadingText(descriptor, null, [], false)] };

    private static CitationText Type(string name) => new() { PublicationTypes = [name] };
}

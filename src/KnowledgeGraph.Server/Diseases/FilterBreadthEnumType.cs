using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class FilterBreadthEnumType() : EnumType<FilterBreadth>("FilterBreadth", "The reason why a paper is in "
    + "a section.", new Dictionary<FilterBreadth, string>
    {
        [FilterBreadth.Curated] = "A source lists the paper in the section.",
        [FilterBreadth.Narrow] = "The specific form of PubMed's clinical queries filter matched.",
        [FilterBreadth.Broad] = "The sensitive form of PubMed's clinical queries filter matched.",
    });

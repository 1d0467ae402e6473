using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>One disease is a kind of another; a lower rank is the better source.</summary>
internal sealed record ParentFact(
    string Source,
    Origin Origin,
    string Child,
    string Parent,
    int Rank)
    : Fact(Source, Origin);

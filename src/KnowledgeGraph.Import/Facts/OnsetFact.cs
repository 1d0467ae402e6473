using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Import.Reporting;

namespace KnowledgeGraph.Import.Facts;

/// <summary>The age at which a disease begins.</summary>
internal sealed record OnsetFact(
    string Source,
    Origin Origin,
    string Disease,
    OnsetAge Age)
    : Fact(Source, Origin);

using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Storage.Model.Diseases;

/// <summary>What can be asked of one statement of when a disease begins.</summary>
public static class DiseaseOnsetShape
{
    public static readonly FilterShape Shape = FilterShape.Of<DiseaseOnset>("DiseaseOnset", "statements of when a disease begins", fields => fields
        .Enumeration<OnsetAge>("age", "Orphanet's age; statements by a term of HPO have none.", onset => onset.Age));
}

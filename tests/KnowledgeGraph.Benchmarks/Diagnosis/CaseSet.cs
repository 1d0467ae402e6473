namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>Cases that are measured together.</summary>
/// <param name="Name">What they are.</param>
/// <param name="IsForChoosing">Whether constants may be chosen by them.</param>
/// <param name="Cases">The cases.</param>
internal sealed record CaseSet(string Name, bool IsForChoosing, IReadOnlyList<DiagnosisCase> Cases)
{
    /// <summary>At most so many cases of a disease, the first ones.</summary>
    public CaseSet AtMost(int ofDisease) =>
        this with { Cases = [.. Cases.GroupBy(one => one.Key).SelectMany(group => group.Take(ofDisease))] };
}

namespace KnowledgeGraph.Benchmarks.Diagnosis;

/// <summary>A set of cases that are measured together.</summary>
/// <param name="Name">The name of the set.</param>
/// <param name="IsForChoosing">Whether constants may be chosen by these cases.</param>
/// <param name="Cases">The cases.</param>
internal sealed record CaseSet(string Name, bool IsForChoosing, IReadOnlyList<DiagnosisCase> Cases)
{
    /// <summary>The set with only the first cases of each disease, up to a number.</summary>
    public CaseSet AtMost(int ofDisease) =>
        this with { Cases = [.. Cases.GroupBy(one => one.Key).SelectMany(group => group.Take(ofDisease))] };
}

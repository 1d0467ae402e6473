namespace KnowledgeGraph.Core.Similarity;

/// <summary>
/// How far facts of a patient other than phenotypes are trusted; docs/benchmarks/diagnosis.md describes how the defaults were chosen.
/// </summary>
public sealed record FactParameters
{
    /// <summary>The power to which the ratio of the sex is raised.</summary>
    public double SexWeight { get; init; } = 1;

    /// <summary>The power to which the ratio of the onset or age is raised.</summary>
    public double OnsetWeight { get; init; } = 0.3;

    /// <summary>How far the stated ages of onset are trusted to be complete.</summary>
    public double OnsetTrust { get; init; } = 0.85;

    /// <summary>How far the stated modes of inheritance are trusted to be complete.</summary>
    public double InheritanceTrust { get; init; } = 0.9;
}

namespace KnowledgeGraph.Core.Similarity;

/// <summary>How far facts of a patient beside phenotypes are believed; docs/benchmarks/diagnosis.md says how the defaults were chosen.</summary>
public sealed record FactParameters
{
    /// <summary>The power to which the ratio of the sex is raised.</summary>
    public double SexWeight { get; init; } = 1;

    /// <summary>The power to which the ratio of the onset or age is raised.</summary>
    public double OnsetWeight { get; init; } = 0.3;

    /// <summary>How far the stated ages of onset are believed to be all there are.</summary>
    public double OnsetTrust { get; init; } = 0.85;

    /// <summary>How far the stated modes of inheritance are believed to be all there are.</summary>
    public double InheritanceTrust { get; init; } = 0.9;
}

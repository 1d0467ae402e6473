namespace KnowledgeGraph.Core.Diseases;

/// <summary>The quantity that a prevalence figure gives.</summary>
public enum PrevalenceType
{
    /// <summary>People who have the disease at one time, per 100,000.</summary>
    PointPrevalence,

    /// <summary>Newborns who have the disease, per 100,000.</summary>
    PrevalenceAtBirth,

    /// <summary>People who have the disease at some time of their life, per 100,000.</summary>
    LifetimePrevalence,

    /// <summary>People who develop the disease in a year, per 100,000.</summary>
    AnnualIncidence,

    /// <summary>Known cases: a number, not a rate.</summary>
    Cases,

    /// <summary>Known families: a number, not a rate.</summary>
    Families,
}

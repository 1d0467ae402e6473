namespace KnowledgeGraph.Core.Diseases;

/// <summary>What a prevalence figure counts.</summary>
public enum PrevalenceType
{
    /// <summary>People who have the disease at one time, of 100,000.</summary>
    PointPrevalence,

    /// <summary>Newborns who have it, of 100,000.</summary>
    PrevalenceAtBirth,

    /// <summary>People who have it at some time of their life, of 100,000.</summary>
    LifetimePrevalence,

    /// <summary>People who come to have it in a year, of 100,000.</summary>
    AnnualIncidence,

    /// <summary>Cases that are known: a number, and no rate.</summary>
    Cases,

    /// <summary>Families that are known: a number, and no rate.</summary>
    Families,
}

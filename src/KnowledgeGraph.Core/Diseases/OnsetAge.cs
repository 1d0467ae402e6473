namespace KnowledgeGraph.Core.Diseases;

/// <summary>
/// Orphanet's ages of onset. HPO's terms with similar names divide life differently, so none of them is equivalent to one of these.
/// </summary>
public enum OnsetAge
{
    /// <summary>Before birth.</summary>
    Antenatal,

    /// <summary>From birth to 4 weeks.</summary>
    Neonatal,

    /// <summary>From 4 weeks to 23 months.</summary>
    Infancy,

    /// <summary>From 2 to 11 years.</summary>
    Childhood,

    /// <summary>From 12 to 18 years.</summary>
    Adolescent,

    /// <summary>From 19 to 65 years.</summary>
    Adult,

    /// <summary>After 65 years.</summary>
    Elderly,

    /// <summary>At any age.</summary>
    AllAges,
}

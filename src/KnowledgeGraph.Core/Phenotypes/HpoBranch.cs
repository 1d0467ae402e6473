namespace KnowledgeGraph.Core.Phenotypes;

/// <summary>
/// The roots of the branches of the Human Phenotype Ontology, by their CURIEs; as the
/// <see href="https://hpo.jax.org/">ontology</see> itself has them.
/// </summary>
public static class HpoBranch
{
    /// <summary>All: what every term is below.</summary>
    public const string All = "HP:0000001";

    /// <summary>Phenotypic abnormality: what patients show.</summary>
    public const string PhenotypicAbnormality = "HP:0000118";

    /// <summary>Mode of inheritance.</summary>
    public const string ModeOfInheritance = "HP:0000005";

    /// <summary>Onset: when a disease or a feature begins. A branch of the clinical course.</summary>
    public const string Onset = "HP:0003674";

    /// <summary>Clinical course.</summary>
    public const string ClinicalCourse = "HP:0031797";

    /// <summary>Clinical modifier, such as "Severe".</summary>
    public const string ClinicalModifier = "HP:0012823";

    /// <summary>Frequency, such as "Very frequent".</summary>
    public const string Frequency = "HP:0040279";

    /// <summary>Blood group.</summary>
    public const string BloodGroup = "HP:0032223";

    /// <summary>Past medical history.</summary>
    public const string PastMedicalHistory = "HP:0032443";

    /// <summary>
    /// The branches of findings that only females can have: abnormality of the female genitalia, and of their physiology.
    /// </summary>
    public static IReadOnlyList<string> OfFemales { get; } = ["HP:0010460", "HP:0030012"];

    /// <summary>The branches of findings that only males can have: abnormality of the male genitalia, and of their physiology.</summary>
    public static IReadOnlyList<string> OfMales { get; } = ["HP:0010461", "HP:0012874"];
}

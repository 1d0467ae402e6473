using GraphQL.Types;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientCaseInputType : InputObjectGraphType
{
    public const string Id = "id";
    public const string Observed = "observed";
    public const string Excluded = "excluded";
    public const string Patient = "patient";
    public const string Phenopacket = "phenopacket";

    public PatientCaseInputType()
    {
        Name = "PatientCaseInput";
        Description = "One patient: a phenopacket, or phenotypes by themselves.";
        Field<StringGraphType>(Id).Description("What the case is called in the answer; the phenopacket's own id, or the number of the case, if not said.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>(Observed).Description("Phenotypes that were seen: any identifiers, names or synonyms.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>(Excluded).Description("Phenotypes that were looked for and not seen; each has to be one known phenotype.");
        Field<PatientInputType>(Patient).Description("What is known beside phenotypes.");
        Field<StringGraphType>(Phenopacket).Description(
            "A GA4GH phenopacket (JSON, version 2) as text, in place of the others: its features, sex, and the onset of its disease or else the age. Its diagnoses are not read.");
    }
}

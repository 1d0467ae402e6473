using GraphQL.Types;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientCaseInputType : InputObjectGraphType, IPatientInput
{
    public const string Id = "id";
    public const string Observed = "observed";
    public const string Excluded = "excluded";
    public const string Patient = "patient";
    public const string Phenopacket = "phenopacket";

    public PatientCaseInputType()
    {
        Name = "PatientCaseInput";
        Description = "One patient, as a phenopacket or as lists of phenotypes.";
        Field<StringGraphType>(Id).Description(
            "The id of the case in the answer; by default, the phenopacket's own id or the number of the "
                + "case.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>(Observed).Description(
            "Phenotypes that were seen, by any identifiers, names "
                + "or synonyms.");
        Field<ListGraphType<NonNullGraphType<StringGraphType>>>(Excluded).Description(
            "Phenotypes that were looked for and not seen; each has to be one known phenotype.");
        Field<PatientInputType>(Patient).Description("Facts about the patient other than phenotypes.");
        Field<StringGraphType>(Phenopacket).Description(
            "A GA4GH phenopacket (JSON, version 2) as text, in place of the other fields. Its features, its sex, and the onset of its "
                + "disease or else the age are read; its diagnoses are not.");
    }
}

using GraphQL.Types;
using KnowledgeGraph.Server.Errors;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientInputType : InputObjectGraphType, IPatientInput
{
    public const string Sex = "sex";
    public const string Onset = "onset";
    public const string Age = "age";
    public const string Inheritance = "inheritance";

    public PatientInputType()
    {
        Name = "PatientInput";
        Description = "Facts about a patient other than phenotypes. They count with the likelihood ratios; a disease is neither favoured "
            + "nor penalised by facts that its sources do not mention.";
        Field<PatientSexEnumType>(Sex).Description("Sex at birth: X-linked diseases are more common in one sex than in the other.");
        Field<StringGraphType>(Onset).Description(
            "When the disease began: an HPO term of onset (HP:0003593), an ISO 8601 age (P1Y6M), a span (P1Y/P2Y), or an age before birth "
                + "(gestation P20W).");
        Field<StringGraphType>(Age).Description(
            "The patient's age, written likewise; it is used if the onset is not given: the disease has "
                + "begun by then.");
        Field<StringGraphType>(Inheritance).Description(
            "The mode of inheritance that the family shows: a term below HP:0000005 by any identifier or name.");
    }
}

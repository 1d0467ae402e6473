using GraphQL.Types;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientInputType : InputObjectGraphType
{
    public const string Sex = "sex";
    public const string Onset = "onset";
    public const string Age = "age";
    public const string Inheritance = "inheritance";

    public PatientInputType()
    {
        Name = "PatientInput";
        Description = "What is known of a patient beside phenotypes. It counts with the likelihood ratios; what sources do not say of a disease neither helps nor harms it.";
        Field<PatientSexEnumType>(Sex).Description("Sex at birth: X-linked diseases are met in one more than in the other.");
        Field<StringGraphType>(Onset).Description(
            "When the disease began: an HPO term of onset (HP:0003593), an ISO 8601 age (P1Y6M), a span (P1Y/P2Y), or an age before birth (gestation P20W).");
        Field<StringGraphType>(Age).Description("The patient's age, written likewise; it counts where the onset is not given: the disease has begun by then.");
        Field<StringGraphType>(Inheritance).Description("The mode of inheritance that the family shows: a term below HP:0000005 by any identifier or name.");
    }
}

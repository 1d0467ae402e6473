using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientFactEnumType() : EnumType<PatientFact>(
    "PatientFact", "What is known of a patient beside phenotypes.", new Dictionary<PatientFact, string>
    {
        [PatientFact.Sex] = "Sex at birth, against the mode of inheritance.",
        [PatientFact.Onset] = "When the disease began, against the ages of onset that sources state.",
        [PatientFact.Age] = "The patient's age: a disease that begins later does not fit.",
        [PatientFact.Inheritance] = "The mode of inheritance that the family shows.",
    });

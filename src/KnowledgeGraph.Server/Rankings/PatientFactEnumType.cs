using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientFactEnumType() : EnumType<PatientFact>(
    "PatientFact", "The kinds of fact about a patient other than phenotypes.", new Dictionary<PatientFact, string>
    {
        [PatientFact.Sex] = "Sex at birth, compared with the mode of inheritance.",
        [PatientFact.Onset] = "When the disease began, compared with the ages of onset that sources state.",
        [PatientFact.Age] = "The patient's age: a disease that begins later does not fit.",
        [PatientFact.Inheritance] = "The mode of inheritance that the family shows.",
    });

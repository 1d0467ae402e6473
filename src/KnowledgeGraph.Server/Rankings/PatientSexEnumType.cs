using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Rankings;

public sealed class PatientSexEnumType() : EnumType<PatientSex>(
    "PatientSex", "Sex at birth, as far as it matters for inheritance.", new Dictionary<PatientSex, string>
    {
        [PatientSex.Male] = "One X chromosome.",
        [PatientSex.Female] = "Two X chromosomes.",
    }), IPatientInput;

using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class LoadOutcomeEnumType() : EnumType<LoadOutcome>("LoadOutcome", "What became of a source file as a whole.", new Dictionary<LoadOutcome, string>
{
    [LoadOutcome.Damaged] = "Its container, syntax or encoding is broken; what could be read of it, if anything, counts.",
    [LoadOutcome.NotRecognised] = "It is none of the formats that are known, or of an ontology that is not used.",
    [LoadOutcome.PassedOver] = "It is known, and was left out: excluded, an excerpt, older than another.",
    [LoadOutcome.Read] = "It was read to its end.",
});

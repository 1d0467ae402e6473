using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class LoadOutcomeEnumType() : EnumType<LoadOutcome>("LoadOutcome", "The outcome for a source file "
    + "as a whole.", new Dictionary<LoadOutcome, string>
    {
        [LoadOutcome.Damaged] = "The file's container, syntax or encoding is broken; the part that could be read, if any, is used.",
        [LoadOutcome.NotRecognised] = "The file is not in a known format, or belongs to an ontology that is not used.",
        [LoadOutcome.PassedOver] = "The file is in a known format, but was left out: excluded, an excerpt, or older than another.",
        [LoadOutcome.Read] = "The file was read to its end.",
    });

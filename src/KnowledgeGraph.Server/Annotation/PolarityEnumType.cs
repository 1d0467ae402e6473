using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Annotation;

public sealed class PolarityEnumType() : EnumType<Polarity>(
    "Polarity", "What a text says of a finding: of whom, and whether it is there.", new Dictionary<Polarity, string>
    {
        [Polarity.Present] = "The patient has it.",
        [Polarity.Absent] = "The patient does not have it.",
        [Polarity.Uncertain] = "The patient may have it, or it is being looked for.",
        [Polarity.Family] = "It is said of relatives.",
        [Polarity.Past] = "The patient had it.",
    });

using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Annotation;

public sealed class PolarityEnumType() : EnumType<Polarity>(
    "Polarity", "The state of a finding in a text: whose it is, and whether it is present.", new Dictionary<Polarity, string>
    {
        [Polarity.Present] = "The patient has it.",
        [Polarity.Absent] = "The patient does not have it.",
        [Polarity.Uncertain] = "The patient may have it, or it is being looked for.",
        [Polarity.Family] = "The finding is about relatives.",
        [Polarity.Past] = "The patient had it.",
    });

using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Diseases;

public sealed class OnsetAgeEnumType() : EnumType<OnsetAge>("OnsetAge", "Orphanet's ages of onset, whose limits differ from those of HPO's "
    + "terms with similar names.", new Dictionary<OnsetAge, string>
    {
        [OnsetAge.Antenatal] = "Before birth.",
        [OnsetAge.Neonatal] = "From birth to 4 weeks.",
        [OnsetAge.Infancy] = "From 4 weeks to 23 months.",
        [OnsetAge.Childhood] = "From 2 to 11 years.",
        [OnsetAge.Adolescent] = "From 12 to 18 years.",
        [OnsetAge.Adult] = "From 19 to 65 years.",
        [OnsetAge.Elderly] = "After 65 years.",
        [OnsetAge.AllAges] = "At any age.",
    });

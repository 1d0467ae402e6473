using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class SortDirectionType() : EnumType<SortDirection>(
    TypeName,
    "The direction in which values are ordered.",
    new Dictionary<SortDirection, string>
    {
        [SortDirection.Asc] = "Smallest first.",
        [SortDirection.Desc] = "Greatest first.",
    })
{
    public const string TypeName = "SortEnumType";
}

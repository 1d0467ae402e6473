using KnowledgeGraph.Server.Schema;
using KnowledgeGraph.Storage.Filtering;

namespace KnowledgeGraph.Server.Filtering;

internal sealed class SortDirectionType() : EnumType<SortDirection>(TypeName, "Which way a value is ordered.", new Dictionary<SortDirection, string>
{
    [SortDirection.Asc] = "Smallest first.",
    [SortDirection.Desc] = "Greatest first.",
})
{
    public const string TypeName = "SortEnumType";
}

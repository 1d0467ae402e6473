namespace KnowledgeGraph.Server.Schema;

/// <summary>What a selection set amounts to with every fragment written out; sums saturate, so that no bomb can overflow them.</summary>
internal readonly record struct SelectionSize(int Depth, int IntrospectionDepth, int IntrospectionLists, int SchemaRoots, int Fields, int RootFields)
{
    private const int Saturation = int.MaxValue / 2;

    /// <summary>The size of two sets side by side in one selection.</summary>
    public SelectionSize Beside(SelectionSize other) => new(
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(IntrospectionLists, other.IntrospectionLists),
        Add(SchemaRoots, other.SchemaRoots),
        Add(Fields, other.Fields),
        Add(RootFields, other.RootFields));

    /// <summary>The size of one field that selects this set.</summary>
    public SelectionSize Under(ReadOnlySpan<char> field)
    {
        var fields = Add(Fields, 1);
        if (field is "__schema" or "__type")
        {
            var depth = Math.Max(Depth, IntrospectionDepth) + 1;
            return new SelectionSize(1, depth, IntrospectionLists, Add(SchemaRoots, field is "__schema" ? 1 : 0), fields, 1);
        }

        var lists = field is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? IntrospectionLists + 1 : IntrospectionLists;
        return new SelectionSize(Depth + 1, IntrospectionDepth, lists, SchemaRoots, fields, 1);
    }

    private static int Add(int a, int b) => Math.Min(Saturation, a + b);
}

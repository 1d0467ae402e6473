namespace KnowledgeGraph.Server.Documents;

/// <summary>The size of a selection set with every fragment written out; sums saturate, so that no bomb can overflow them.</summary>
internal readonly record struct SelectionSize
{
    private const int Saturation = int.MaxValue / 2;

    /// <summary>Nesting of fields, those under introspection roots left out.</summary>
    public int Depth { get; private init; }

    /// <summary>Nesting of fields from an introspection root on.</summary>
    public int IntrospectionDepth { get; private init; }

    /// <summary>Nesting of fields named like the lists of a type; it means something only once an introspection root is above.</summary>
    public int Lists { get; private init; }

    /// <summary>The same under introspection roots alone.</summary>
    public int IntrospectionLists { get; private init; }

    /// <summary>How often <c>__schema</c> is selected.</summary>
    public int SchemaRoots { get; private init; }

    /// <summary>Fields in all.</summary>
    public int Fields { get; private init; }

    /// <summary>Fields of the set itself.</summary>
    public int RootFields { get; private init; }

    /// <summary>The size of two sets side by side in one selection.</summary>
    public SelectionSize Beside(SelectionSize other) => new()
    {
        Depth = Math.Max(Depth, other.Depth),
        IntrospectionDepth = Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Lists = Math.Max(Lists, other.Lists),
        IntrospectionLists = Math.Max(IntrospectionLists, other.IntrospectionLists),
        SchemaRoots = Add(SchemaRoots, other.SchemaRoots),
        Fields = Add(Fields, other.Fields),
        RootFields = Add(RootFields, other.RootFields),
    };

    /// <summary>The size of one field that selects this set.</summary>
    public SelectionSize Under(ReadOnlySpan<char> field)
    {
        var outer = this with { Fields = Add(Fields, 1), RootFields = 1 };
        return field switch
        {
            "__schema" or "__type" => outer with
            {
                Depth = 1,
                IntrospectionDepth = Math.Max(Depth, IntrospectionDepth) + 1,
                Lists = 0,
                IntrospectionLists = Math.Max(Lists, IntrospectionLists),
                SchemaRoots = Add(SchemaRoots, field is "__schema" ? 1 : 0),
            },
            "fields" or "interfaces" or "possibleTypes" or "inputFields" => outer with { Depth = Depth + 1, Lists = Lists + 1 },
            _ => outer with { Depth = Depth + 1 },
        };
    }

    private static int Add(int a, int b) => Math.Min(Saturation, a + b);
}

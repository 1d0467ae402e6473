using GraphQL.Builders;
using GraphQL.Types;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Server.Costs;

/// <summary>Declares what a field, an argument or an input field costs, and how long its list may be.</summary>
public static class CostMetadata
{
    private const string CostKey = "KnowledgeGraph.Cost";
    private const string PriceKey = "KnowledgeGraph.Price";
    private const string SizeKey = "KnowledgeGraph.ListSize";

    /// <summary>The field's weight, in place of 1 for objects and 0 for scalars.</summary>
    public static FieldBuilder<TSource, TReturn> Cost<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field, int weight)
    {
        field.FieldType.Metadata[CostKey] = weight;
        return field;
    }

    /// <summary>The weight of an input field, counted for each time it is given.</summary>
    public static FieldType Cost(this FieldType field, int weight)
    {
        field.Metadata[CostKey] = weight;
        return field;
    }

    /// <summary>The weight of an argument, counted when it is given.</summary>
    public static QueryArgument Cost(this QueryArgument argument, int weight)
    {
        argument.Metadata[CostKey] = weight;
        return argument;
    }

    /// <summary>
    /// The field is a list whose length an argument says: a number (first), or a list that is answered item by item (ids).
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="slicingArguments">The arguments; where several are given, the largest counts.</param>
    /// <param name="assumedSize">Items where none is given.</param>
    /// <param name="sizedFields">The result's fields that have this size, in place of the field itself.</param>
    /// <param name="itemCount">Items of the field itself where <paramref name="sizedFields"/> has the size.</param>
    public static FieldBuilder<TSource, TReturn> ListSize<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field,
        string[]? slicingArguments = null,
        int assumedSize = 1,
        string[]? sizedFields = null,
        int itemCount = 1)
    {
        field.FieldType.Metadata[SizeKey] = new ListSizeRule(slicingArguments ?? [], assumedSize, sizedFields ?? [], itemCount);
        return field;
    }

    /// <summary>
    /// The field is a page: <c>edges</c> and <c>nodes</c> have the size that an argument says, else the default page size.
    /// </summary>
    public static FieldBuilder<TSource, TReturn> PageSize<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field,
        params string[] slicingArguments)
    {
        field.FieldType.Metadata[SizeKey] = new ListSizeRule(slicingArguments, AssumedSize: null, ["edges", "nodes"], ItemCount: 1);
        return field;
    }

    /// <summary>The field's price besides its weight, by the data that the release holds.</summary>
    internal static FieldBuilder<TSource, TReturn> PriceBy<TSource, TReturn>(
        this FieldBuilder<TSource, TReturn> field, Func<GraphImage, PricedArguments, long> price, params string[] arguments)
    {
        field.FieldType.Metadata[PriceKey] = new FieldPrice(arguments, price);
        return field;
    }

    internal static FieldPrice? PriceOf(FieldType field) => field.GetMetadata<FieldPrice?>(PriceKey, (FieldPrice?)null);

    internal static int WeightOf(FieldType field, bool isComposite) =>
        field.GetMetadata(CostKey, isComposite ? CostWeights.Composite : CostWeights.Scalar);

    /// <summary>Whether a field's value takes enough work that it should not be worked out twice.</summary>
    internal static bool IsCostly(FieldType field) =>
        PriceOf(field) is not null || WeightOf(field, isComposite: false) >= CostWeights.Loaded;

    internal static int WeightOf(IProvideMetadata input) => input.GetMetadata(CostKey, 0);

    internal static ListSizeRule? SizeOf(FieldType field) => field.GetMetadata<ListSizeRule?>(SizeKey, (ListSizeRule?)null);
}

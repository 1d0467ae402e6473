using System.Collections.Frozen;
using GraphQL;
using GraphQL.Types;
using KnowledgeGraph.Core.Enrichment;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Enrichment;

/// <summary>The root field that tests terms for over-representation.</summary>
public static class EnrichmentQueries
{
    private const string Ids = "ids";
    private const string Of = "of";
    private const string First = "first";
    private const int DefaultTerms = 20;

    private static readonly FrozenSet<EntityType> Tested = [EntityType.Gene, EntityType.Disease];

    // A test counts thousands of terms before its first item.
    private const int TestWeight = 100;

    public static void AddEnrichmentQueries(this ObjectGraphType query) =>
        query.Field<ListGraphType<NonNullGraphType<EnrichedTermType>>>("enrichment")
            .Description(
                "The phenotypes, diseases or genes that are over-represented among some genes or diseases: hypergeometric test, "
                + "Benjamini-Hochberg. The background is every gene, or every disease, of the release that has any phenotype "
                + "(disease, gene); a term includes everything below it.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>(Ids, "Genes or diseases, by any identifiers, "
                + "symbols or names.")
            .Argument<NonNullGraphType<EntityTypeEnumType>>(
                Of, "The kind of term: PHENOTYPE for either, DISEASE for genes, GENE for diseases.", argument => argument.DefaultValue =
                    EntityType.Phenotype)
            .Argument<IntGraphType>(
                First,
                "The number of terms to return, the least likely by chance first.",
                argument => argument.DefaultValue = DefaultTerms)
            .Cost(TestWeight).ListSize([First])
            .PriceBy((_, arguments) => (long)arguments.CountOf(Ids) * WorkPrices.CountedRecord, Ids)
            .Resolve(Test);

    private static List<EnrichedTermView> Test(IResolveFieldContext<object?> context)
    {
        var options = context.RequestServices!.GetRequiredService<EnrichmentOptions>();
        var first = context.WholeNumber(First, DefaultTerms, 0, options.MaxTerms);
        var terms = context.GetArgument<EntityType>(Of);
        var records = context.FindRecords(Tested, Ids, options.MaxRecords);
        if (records.Count == 0)
        {
            return [];
        }

        var kind = KindOf(records, terms);
        var graph = context.Graph();
        var background = graph.AnnotationsOf(kind, terms);
        foreach (var record in records.Where(record => !background.IsAnnotated(record.Row)))
        {
            context.AddNotice(
                NoticeCodes.NotAnnotated,
                $"{graph.CurieOf(kind, record.Row)} has no {Name(terms)}; it has been left out.",
                Ids);
        }

        var found = EnrichmentTest.Run(background, records.ConvertAll(record => record.Row), first, context.CancellationToken);
        return [.. found.Select(term => new EnrichedTermView(graph, kind, terms, term))];
    }

    private static EntityType KindOf(List<GraphNode> records, EntityType terms)
    {
        var kinds = records.Select(record => record.Type).Distinct().ToList();
        return (kinds, terms) switch
        {
            ([EntityType.Gene], EntityType.Phenotype or EntityType.Disease) or (
                [EntityType.Disease], EntityType.Phenotype or EntityType.Gene) => kinds[0],
            ([EntityType.Gene or EntityType.Disease], _) => throw Refuse($"A {Name(kinds[0])} cannot be tested for a {Name(terms)}."),
            ([_], _) => throw Refuse($"ids are genes or diseases; a {Name(kinds[0])} was given."),
            _ => throw Refuse($"ids are of one kind, genes or diseases; {string.Join(" and ", kinds.Select(Name))} were given."),
        };
    }

    private static string Name(EntityType type) => type.ToString().ToLowerInvariant();

    private static ExecutionError Refuse(string message) => new(message) { Code = ErrorCodes.InvalidArgument };
}

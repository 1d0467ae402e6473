using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Records;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Costs;
using KnowledgeGraph.Server.DataLoading;
using KnowledgeGraph.Server.Entities;
using KnowledgeGraph.Server.Errors;
using KnowledgeGraph.Server.Paging;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Phenotypes;

public sealed class PhenotypeType : ObjectGraphType<PhenotypeNode>
{
    private const string LanguageArgument = "language";
    private const string AnnotatedToArgument = "annotatedTo";

    public PhenotypeType()
    {
        Name = "Phenotype";
        Description = "A term of the Human Phenotype Ontology.";
        this.AddEntityFields(graph => graph.Phenotypes.Curie, graph => graph.Phenotypes.Name);
        AddNames();
        AddHierarchy();
        AddInformationContent();
    }

    private void AddNames()
    {
        this.Required<PhenotypeNode, StringGraphType>("hpoId", "The HPO identifier, e.g. HP:0001250.", node => node.Curie)
            .From(graph => graph.Phenotypes.Curie);
        this.Required<PhenotypeNode, StringGraphType>("name", "The label.", node => node.Name).From(graph => graph.Phenotypes.Name);
        this.OptionalBy<PhenotypeNode, StringGraphType>(
                "nameIn",
                "The label in another language if HPO has a translation, otherwise null. The field translation gives its status.",
                NameIn)
            .Argument<NonNullGraphType<StringGraphType>>(LanguageArgument, "BCP 47 tag, e.g. fr.")
            .Cost(CostWeights.Loaded);
        this.OptionalBy<PhenotypeNode, TranslationType>("translation", "The term in another language, with the status of its translation; "
            + "null if HPO has none.", Translation)
            .Argument<NonNullGraphType<StringGraphType>>(LanguageArgument, "BCP 47 tag, e.g. fr.")
            .Cost(CostWeights.Loaded);
        this.Optional<PhenotypeNode, DefinitionType>(
            "definition",
            "HPO's definition.",
            node => DefinitionView.OwnOf(node, node.Definitions).FirstOrDefault());
        this.RequiredList<PhenotypeNode, SynonymType>("synonyms", "Other names.", node => node.Synonyms);
        this.Optional<PhenotypeNode, StringGraphType>("conceptId", "UMLS concept id, or NCBI's own.", node => node.ConceptId)
            .From(graph => graph.Phenotypes.ConceptId);
        this.Optional<PhenotypeNode, StringGraphType>("medgenUid", "The MedGen identifier.", node => node.MedgenUid)
            .From(graph => graph.Phenotypes.MedgenUid);
        this.Optional<PhenotypeNode, StringGraphType>("semanticType", "UMLS semantic type.", node => node.SemanticType);
        this.Required<PhenotypeNode, BooleanGraphType>("isObsolete", "Whether HPO has withdrawn the term.", node => node.IsObsolete);
        this.Optional<PhenotypeNode, PhenotypeType>("replacedBy", "The term to use instead.", node => node.ReplacedBy);
    }

    private void AddHierarchy()
    {
        this.RequiredList<PhenotypeNode, PhenotypeType>(
            "bodySystems",
            "Organ systems (direct children of HP:0000118), the primary one first.",
            node => node.BodySystems);
        this.RequiredList<PhenotypeNode, PhenotypeType>(
            "parents",
            "Wider terms, one step up.",
            node => Nodes(node, node.Graph.PhenotypeHierarchy.Parents(node.Row)));
        this.RequiredList<PhenotypeNode, PhenotypeType>(
            "children",
            "Narrower terms, one step down.",
            node => Nodes(node, node.Graph.PhenotypeHierarchy.Children(node.Row)));
        this.Rows<PhenotypeNode, PhenotypeType, PhenotypesEdgeType>(
            "ancestors", "All wider terms, nearest first.", EntityType.Phenotype, context => context.Source.Graph.PhenotypeHierarchy
                .Ancestors(context.Source.Row));
        this.Rows<PhenotypeNode, PhenotypeType, PhenotypesEdgeType>(
            "descendants", "All narrower terms, nearest first.", EntityType.Phenotype, context => context.Source.Graph.PhenotypeHierarchy
                .Descendants(context.Source.Row));
    }

    private void AddInformationContent() =>
        this.OptionalBy<PhenotypeNode, FloatGraphType>(
                "informationContent",
                "−ln(n/N) over annotated diseases or genes, closure included; null if nothing is annotated to the term or below it.",
                InformationContent)
            .Argument<EntityTypeEnumType>(
                AnnotatedToArgument,
                "The kind of annotated record: DISEASE or GENE.",
                argument => argument.DefaultValue = EntityType.Disease);

    private static Deferred<string?> NameIn(IResolveFieldContext<PhenotypeNode> context)
    {
        var translation = Translation(context);
        return new Deferred<string?>(async cancellation => (await translation.GetResultAsync(cancellation).ConfigureAwait(false))?.Name);
    }

    private static IDataLoaderResult<PhenotypeTranslation?> Translation(IResolveFieldContext<PhenotypeNode> context) =>
        context.Loaders().Derived(loaders => new TranslationLoader(loaders)).Translations
            .Load((context.Source.Row + 1, context.GetArgument<string>(LanguageArgument)));

    private static object? InformationContent(IResolveFieldContext<PhenotypeNode> context)
    {
        var annotatedTo = context.GetArgument<EntityType>(AnnotatedToArgument);
        if (annotatedTo is not (EntityType.Disease or EntityType.Gene))
        {
            throw new ExecutionError("Phenotypes are annotated to diseases and genes only.") { Code = ErrorCodes.InvalidArgument };
        }

        var node = context.Source;
        return node.Graph.InformationContentOf(annotatedTo).Of(node.Row);
    }

    private static PhenotypeNode[] Nodes(PhenotypeNode near, ReadOnlySpan<int> rows) =>
        Array.ConvertAll(rows.ToArray(), row => new PhenotypeNode(near.Graph, row));
}

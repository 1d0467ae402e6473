using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Formats.Obo;
using KnowledgeGraph.Formats.OboGraphs;
using KnowledgeGraph.Formats.Ontology;
using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;
using KnowledgeGraph.Import.Sources.Mondo;

namespace KnowledgeGraph.Import.Sources.Ontologies;

/// <summary>Ontologies: HPO gives phenotype terms, Mondo diseases, the others definitions of diseases that Mondo maps to them.</summary>
internal static class OntologyImport
{
    private const string ParentPredicate = "is_a";
    private const string NotMapped = "a term that no disease of the release is mapped to";

    public static string SourceOf(ReadOnlySpan<byte> head) => OntologyName.Of(head) switch
    {
        "HP" => SourceCatalog.Hpo,
        "DOID" => SourceCatalog.DiseaseOntology,
        "NCIT" => SourceCatalog.Ncit,
        "Orphanet" => SourceCatalog.Orphanet,
        "MONDO" => SourceCatalog.Mondo,
        _ => SourceCatalog.NotRecognised,
    };

    public static void Obo(SourceContext context) => Import(context, context.Counted(OboReader.Read, NotMapped));

    public static void OboGraphs(SourceContext context) => Import(context, context.Counted(OboGraphReader.Read, NotMapped));

    private static void Import(SourceContext context, IEnumerable<IOntologyItem> items)
    {
        foreach (var item in items.Select(InOurSpelling))
        {
            switch (item)
            {
                // Other ontologies contain older parts of HPO; neither its terms nor its hierarchy are taken from them.
                case OntologyTerm { Id: var id } when IsOfHpo(id) && context.Source != SourceCatalog.Hpo:
                case OntologyEdge { SubjectId: var subject } when IsOfHpo(subject) && context.Source != SourceCatalog.Hpo:
                    context.Report.PassOver("a part of HPO that another ontology carries along");
                    break;
                case OntologyTerm term when IsOfHpo(term.Id):
                    if (!context.Facts.Phenotypes.Terms.TryAdd(term.Id, (term, context.Here)))
                    {
                        context.Report.PassOver("a term that stands twice");
                    }

                    break;
                case OntologyTerm term when term.Id.StartsWith("MONDO:", StringComparison.Ordinal):
                    AddMondo(context, term);
                    break;
                case OntologyTerm { Definition: { } definition, IsObsolete: false } term:
                    context.Facts.Definitions.Add(new DefinitionFact(
                        context.Source, context.Here, FactBase.Canonical(term.Id), definition.ReplaceLineEndings(" ")
                            .Trim(), Preference(context.Source)));
                    break;
                case OntologyEdge { Predicate: ParentPredicate } edge when IsOfHpo(edge.SubjectId):
                    context.Facts.Phenotypes.Edges.Add((edge, context.Here));
                    break;
                case OntologyEdge { Predicate: ParentPredicate } edge when edge.SubjectId.StartsWith("MONDO:", StringComparison.Ordinal):
                    context.Facts.Parents.Add(new ParentFact(context.Source, context.Here, edge.SubjectId, edge.ObjectId, Rank: 0));
                    break;
                default:
                    context.Report.PassOver(item switch
                    {
                        OntologyTerm { IsObsolete: true } => "a term that its ontology has withdrawn",
                        OntologyTerm => "a term without a definition, of an ontology that gives definitions alone",
                        OntologyEdge { Predicate: ParentPredicate } => "a step between terms that are neither HPO's nor Mondo's",
                        _ => "a relation other than is_a",
                    });
                    break;
            }
        }
    }

    // Only terms of HPO and Mondo are respelt; those of other ontologies are respelt where they are used.
    private static IOntologyItem InOurSpelling(IOntologyItem item) => item switch
    {
        OntologyTerm term when Ours(term.Id) is { } id => id == term.Id && term.ReplacedBy.Count + term.AlternativeIds.Count == 0
            ? term
            : term with
            {
                Id = id,
                ReplacedBy = [.. term.ReplacedBy.Select(FactBase.Canonical)],
                AlternativeIds = [.. term.AlternativeIds
                .Select(FactBase.Canonical)]
            },
        OntologyEdge edge when Ours(edge.SubjectId) is { } subject && (subject != edge.SubjectId || Ours(edge.ObjectId) != edge.ObjectId) =>
            edge with { SubjectId = subject, ObjectId = FactBase.Canonical(edge.ObjectId) },
        _ => item,
    };

    private static string? Ours(string id) =>
        id.StartsWith("HP:", StringComparison.OrdinalIgnoreCase) || id.StartsWith("MONDO:", StringComparison.OrdinalIgnoreCase)
            ? FactBase.Canonical(id)
            : null;

    private static bool IsOfHpo(string id) => id.StartsWith("HP:", StringComparison.Ordinal);

    private static void AddMondo(SourceContext context, OntologyTerm term)
    {
        context.Report.PassOver(term.IsObsolete ? "a withdrawn class without a successor" : MondoClasses.NoDisease);
        AddEquivalents(context, term);
        if (term.IsObsolete)
        {
            context.Facts.Withdrawn.Add(term.Id);
            foreach (var live in term.ReplacedBy)
            {
                context.Facts.Retired.Add(new RetiredFact(context.Source, context.Here, term.Id, FactBase.Canonical(live)));
            }

            return;
        }

        foreach (var alternative in term.AlternativeIds)
        {
            context.Facts.Retired.Add(
                new RetiredFact(context.Source, context.Here, FactBase.Canonical(alternative), term.Id) { IsAlternative = true });
        }

        context.Facts.Diseases.Add(new DiseaseFact(context.Source, context.Here, term.Id, term.Label, NameRank.Mondo));
        if (term.Definition is { } definition)
        {
            context.Facts.Definitions.Add(
                new DefinitionFact(context.Source, context.Here, term.Id, definition, DefinitionPreference.Mondo));
        }

        foreach (var synonym in term.Synonyms)
        {
            context.Facts.Synonyms.Add(new SynonymFact(
                context.Source, context.Here, term.Id, synonym.Text, OntologyScope.Of(synonym.Scope), synonym.Type?
                    .EndsWith("ABBREVIATION") == true));
        }

        foreach (var xref in term.Xrefs)
        {
            context.Facts.Mappings.Add(new MappingFact(
                context.Source, context.Here, MappingPriority.Other, term.Id, FactBase.Canonical(
                    xref), MappingPredicate.Xref, Justification: null));
        }
    }

    // Mondo's release itself states which cross-references are equivalences; the SSSOM tables are made from that.
    private static void AddEquivalents(SourceContext context, OntologyTerm term)
    {
        foreach (var equivalent in term.Equivalents)
        {
            context.Facts.Mappings.Add(new MappingFact(
                context.Source, context.Here, MappingPriority.Mondo, term.Id, FactBase.Canonical(
                    equivalent), MappingPredicate.Exact, OntologyTerm.EquivalenceMark));
        }
    }

    private static int Preference(string source) => source switch
    {
        SourceCatalog.Orphanet => DefinitionPreference.Orphanet,
        SourceCatalog.DiseaseOntology => DefinitionPreference.DiseaseOntology,
        _ => DefinitionPreference.Ncit,
    };
}

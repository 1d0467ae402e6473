using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class MappingPredicateEnumType() : EnumType<MappingPredicate>(
    "MappingPredicate",
    "How an identifier relates to the record that carries it: the SKOS mapping relations, and a bare cross-reference.",
    new Dictionary<MappingPredicate, string>
    {
        [MappingPredicate.Exact] = "The same thing (skos:exactMatch).",
        [MappingPredicate.Close] = "Nearly the same thing (skos:closeMatch).",
        [MappingPredicate.Broad] = "The identifier names something wider (skos:broadMatch).",
        [MappingPredicate.Narrow] = "The identifier names something narrower (skos:narrowMatch).",
        [MappingPredicate.Related] = "Related, without further detail (skos:relatedMatch).",
        [MappingPredicate.Xref] = "A cross-reference whose meaning the source leaves open.",
    });

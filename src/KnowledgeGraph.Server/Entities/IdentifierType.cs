using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class IdentifierType : ObjectGraphType<IdentifierRow>
{
    public IdentifierType()
    {
        Name = "Identifier";
        Description = "An identifier of a record, as one source maps it.";
        this.Required<IdentifierRow, StringGraphType>("curie", "The identifier in canonical spelling.", row => row.Curie);
        this.Required<IdentifierRow, StringGraphType>("source", "Who gives the mapping.", row => row.Source);
        this.Required<IdentifierRow, MappingPredicateEnumType>("predicate", "What the mapping claims.", row => row.Predicate);
        this.Optional<IdentifierRow, StringGraphType>("justification", "Why the source holds it true, as SSSOM says it.", row => row.Justification);
        this.Optional<IdentifierRow, StringGraphType>("url", "The identifier's page.", row => row.Url);
        this.Required<IdentifierRow, BooleanGraphType>("isRetired", "Retired or merged away by its authority.", row => row.IsRetired);
    }
}

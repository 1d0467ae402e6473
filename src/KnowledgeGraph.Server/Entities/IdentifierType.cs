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
        this.Required<IdentifierRow, StringGraphType>("source", "The source of the mapping.", row => row.Source);
        this.Required<IdentifierRow, MappingPredicateEnumType>("predicate", "The relation that the mapping claims.", row => row.Predicate);
        this.Optional<IdentifierRow, StringGraphType>(
            "justification",
            "The source's justification of the mapping, as an SSSOM term.",
            row => row.Justification);
        this.Optional<IdentifierRow, StringGraphType>("url", "The identifier's page.", row => row.Url);
        this.Required<IdentifierRow, BooleanGraphType>(
            "isRetired",
            "Whether its authority has retired it or merged it into another.",
            row => row.IsRetired);
    }
}

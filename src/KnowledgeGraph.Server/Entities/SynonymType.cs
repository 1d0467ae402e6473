using GraphQL.Types;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Entities;

public sealed class SynonymType : ObjectGraphType<SynonymRow>
{
    public SynonymType()
    {
        Name = "Synonym";
        Description = "Another name of a record.";
        this.Required<SynonymRow, StringGraphType>("name", "The name.", row => row.Name);
        this.Required<SynonymRow, SynonymScopeEnumType>("scope", "How closely it fits.", row => row.Scope);
        this.Optional<SynonymRow, StringGraphType>("source", "Who uses it.", row => row.Source);
        this.Required<SynonymRow, BooleanGraphType>("isLayperson", "A lay person's term.", row => row.IsLayperson);
        this.Required<SynonymRow, BooleanGraphType>("isAbbreviation", "An abbreviation, or a gene's former symbol.", row => row.IsAbbreviation);
        this.Required<SynonymRow, StringGraphType>("language", "BCP 47 tag.", row => row.Language);
    }
}

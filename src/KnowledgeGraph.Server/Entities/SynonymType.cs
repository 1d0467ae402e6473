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
        this.Required<SynonymRow, SynonymScopeEnumType>("scope", "How closely it matches the name.", row => row.Scope);
        this.Optional<SynonymRow, StringGraphType>("source", "The source that uses it.", row => row.Source);
        this.Required<SynonymRow, BooleanGraphType>("isLayperson", "Whether it is a layperson's term.", row => row.IsLayperson);
        this.Required<SynonymRow, BooleanGraphType>(
            "isAbbreviation",
            "Whether it is an abbreviation, or a gene's former symbol.",
            row => row.IsAbbreviation);
        this.Required<SynonymRow, StringGraphType>("language", "BCP 47 tag.", row => row.Language);
    }
}

using GraphQL.Types;
using KnowledgeGraph.Core.Citations;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Citations;

public sealed class AuthorType : ObjectGraphType<CitationAuthor>
{
    public AuthorType()
    {
        Name = "Author";
        Description = "An author of a paper, a person or a group.";
        this.Required<CitationAuthor, StringGraphType>("name", "The name as PubMed prints it: 'Wu C', or the group's name.", PrintedName);
        this.Optional<CitationAuthor, StringGraphType>("lastName", "Family name of a person.", author => author.LastName);
        this.Optional<CitationAuthor, StringGraphType>("initials", "Initials of a person.", author => author.Initials);
        this.Optional<CitationAuthor, StringGraphType>("collectiveName", "Name of a group.", author => author.CollectiveName);
        this.Optional<CitationAuthor, StringGraphType>("orcid", "ORCID iD.", author => author.Orcid);
    }

    private static string PrintedName(CitationAuthor author) =>
        author.CollectiveName
            ?? string.Join(' ', new[] { author.LastName, author.Initials, author.Suffix }.Where(part => part is not null));
}

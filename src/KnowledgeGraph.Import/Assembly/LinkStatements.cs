using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the statements' rows of the facts about a link.</summary>
internal sealed class LinkStatements(SourceKeys sources)
{
    /// <summary>Adds a link's statements in the order of source. A source that says the same of a link twice has said it once.</summary>
    public void Add<TFact, TStatement>(List<TStatement> statements, int linkId, IReadOnlyList<TFact> group, Func<TFact, TStatement> make)
        where TFact : Fact
        where TStatement : AssociationStatement
    {
        // Most links are stated once.
        if (group is [var only])
        {
            Add(statements, linkId, only.Source, make(only));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in group.OrderBy(fact => sources[fact.Source]))
        {
            var statement = make(fact);
            if (seen.Add(StatementText.Of(fact.Source, statement)))
            {
                Add(statements, linkId, fact.Source, statement);
            }
        }
    }

    private void Add<TStatement>(List<TStatement> statements, int linkId, string source, TStatement statement)
        where TStatement : AssociationStatement
    {
        statement.Id = statements.Count + 1;
        statement.LinkId = linkId;
        statement.SourceId = sources[source];
        statements.Add(statement);
    }
}

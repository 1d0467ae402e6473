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
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in group.OrderBy(fact => sources[fact.Source]))
        {
            var statement = make(fact);
            if (!seen.Add(StatementText.Of(fact.Source, statement)))
            {
                continue;
            }

            statement.Id = statements.Count + 1;
            statement.LinkId = linkId;
            statement.SourceId = sources[fact.Source];
            statements.Add(statement);
        }
    }
}

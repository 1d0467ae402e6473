using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Assembly;

/// <summary>Makes the statements' rows of the facts about a link.</summary>
internal sealed class LinkStatements(SourceKeys sources)
{
    /// <summary>Adds a link's statements in the order of source.</summary>
    public void Add<TFact, TStatement>(List<TStatement> statements, int linkId, IReadOnlyList<TFact> group, Func<TFact, TStatement> make)
        where TFact : Fact
        where TStatement : AssociationStatement
    {
        // Most links are stated once.
        if (group is [var only])
        {
            Add(statements, linkId, only, make(only));
            return;
        }

        foreach (var fact in group.OrderBy(fact => sources[fact.Source]))
        {
            Add(statements, linkId, fact, make(fact));
        }
    }

    private void Add<TStatement>(List<TStatement> statements, int linkId, Fact fact, TStatement statement)
        where TStatement : AssociationStatement
    {
        statement.Id = statements.Count + 1;
        statement.LinkId = linkId;
        statement.SourceId = sources[fact.Source];
        (statement.FileId, statement.Row) = (fact.Origin.Report.Number, fact.Origin.Record);
        statements.Add(statement);
    }
}

namespace KnowledgeGraph.Core.Literature.Queries;

/// <summary>A PubMed query, read once, asked of any number of papers. Immutable.</summary>
public sealed class CitationQuery
{
    private readonly QueryClause[] _clauses;

    private CitationQuery(string text, QueryClause[] clauses)
    {
        Text = text;
        _clauses = clauses;
        Clauses = [.. clauses.Select(clause => clause.Text)];
    }

    /// <summary>The query as it was written.</summary>
    public string Text { get; }

    /// <summary>The alternatives that OR joins, parentheses resolved, in the order they are written.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>Reads a query.</summary>
    /// <exception cref="QuerySyntaxException">The query cannot be read.</exception>
    public static CitationQuery Parse(string text) => new(text, [.. Alternatives(QueryParser.Parse(text), text)]);

    /// <summary>The first of <see cref="Clauses"/> that holds for a paper, from 0; -1 if the query does not find it.</summary>
    public int FirstMatch(SearchedCitation paper, MeshTree mesh)
    {
        for (var clause = 0; clause < _clauses.Length; clause++)
        {
            if (_clauses[clause].Condition.Holds(paper, mesh))
            {
                return clause;
            }
        }

        return -1;
    }

    /// <summary>Every one of <see cref="Clauses"/> that holds for a paper.</summary>
    public IEnumerable<int> Matches(SearchedCitation paper, MeshTree mesh) =>
        Enumerable.Range(0, _clauses.Length).Where(clause => _clauses[clause].Condition.Holds(paper, mesh));

    // (A OR B) NOT C is A NOT C or B NOT C; the clause is named by the part that it asks for, not by the part that it leaves out.
    private static IEnumerable<QueryClause> Alternatives(QueryNode node, string text) => node switch
    {
        QueryNode.Or or => Alternatives(or.Left, text).Concat(Alternatives(or.Right, text)),
        QueryNode.Group group => Alternatives(group.Inner, text),
        QueryNode.Without without => Alternatives(without.Left, text)
            .Select(clause => clause with { Condition = new QueryNode.Without(clause.Condition, without.Right) }),
        _ => [new QueryClause(
            string.Join(' ', text[node.Start..node.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            node)],
    };
}

using System.Globalization;
using KnowledgeGraph.Core.Changes;
using KnowledgeGraph.Core.Diseases;
using KnowledgeGraph.Core.Genes;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Provenance;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeGraph.Storage.Columnar;

/// <summary>The table of what each source says of each link.</summary>
internal static class StatementTable
{
    /// <summary>The table.</summary>
    public static ReleaseTable Table { get; } = ReleaseTable.Of<StatementRow>(
        "statements", "The statements of the sources about links, one row each; a link has one or more.", "statement",
        [
            new("statement", ColumnKind.Whole, "Number of the statement in the release, from 1.", row => row.Key),
            new("kind", ColumnKind.Text, "Kind of link.", row => EnumNames.Of(row.Link.Kind)),
            new("link", ColumnKind.Whole, "Number of the link within its kind.", row => row.Link.Key),
            new("from", ColumnKind.Text, "CURIE of what the link starts from.", row => row.Link.From),
            new("to", ColumnKind.Text, "CURIE of what it ends at.", row => row.Link.To),
            new(
                "source",
                ColumnKind.Text,
                "The name in sources of the source that makes the statement.",
                row => row.Link.Graph.Source(row.Statement.SourceId).Name,
                References: "sources/name"),
            new("evidence", ColumnKind.Text, "The source's own word for its evidence.", row => row.Statement.Evidence),
            new(
                "references",
                ColumnKind.Texts,
                "The source's references, as CURIEs.",
                row => row.Statement.References?.Split(';', StringSplitOptions.RemoveEmptyEntries)),
            new("asserted_by", ColumnKind.Text, "The curator, panel or group.", row => row.Statement.AssertedBy),
            new("asserted_on", ColumnKind.Date, "Date of the assertion.", row => Day(row.Statement.AssertedOn)),
            new("stated_of", ColumnKind.Text, "The identifier that the source itself speaks of.", row => row.Statement.StatedOf),
            new("disease_name", ColumnKind.Text, "The source's name for the disease.",
                row => (row.Statement as DiseaseGeneStatement)?.DiseaseName ?? (row.Statement as DiseasePhenotypeStatement)?.DiseaseName),
            new("asserted_before", ColumnKind.Texts, "Earlier curators with the dates, oldest first.",
                row => (row.Statement as DiseasePhenotypeStatement)?.AssertedBefore?.Split(';', StringSplitOptions.RemoveEmptyEntries)),
            new(
                "file",
                ColumnKind.Text,
                "The name of the source's file that it stands in; null if it was read from none.",
                row => row.File),
            new("row", ColumnKind.Whole, "The number of its record in the file, from 1.", row => row.Statement.Row),
            new(
                "negated",
                ColumnKind.Truth,
                "The source denies the link: the phenotype is absent, or none of the patients had it, or the gene is doubted. Null for "
                    + "papers.",
                row => StatementSign.IsNegated(row.Statement)),
            new(
                "aspect",
                ColumnKind.Text,
                "HPO's aspect that the source gives.",
                row => (row.Statement as DiseasePhenotypeStatement)?.Aspect),
            new(
                "association",
                ColumnKind.Text,
                "How the gene stands to the disease.",
                row => row.Statement is DiseaseGeneStatement gene ? EnumNames.Of(gene.Association) : null),
            new(
                "validity",
                ColumnKind.Text,
                "The validity that this source assigns.",
                row => (row.Statement as DiseaseGeneStatement)?.Validity is { } validity ? EnumNames.Of(validity) : null),
            new(
                "mode_of_inheritance",
                ColumnKind.Text,
                "The mode that the claim is for: an HPO CURIE.",
                row => (row.Statement as DiseaseGeneStatement)?.ModeOfInheritance),
            new(
                "frequency",
                ColumnKind.Text,
                "Frequency as the source writes it.",
                row => (row.Statement as DiseasePhenotypeStatement)?.Frequency ?? (row.Statement as GenePhenotypeStatement)?.Frequency),
            new(
                "disease",
                ColumnKind.Text,
                "The disease that a gene's phenotype is stated for: a CURIE.",
                row => row.Statement is GenePhenotypeStatement { DiseaseId: { } disease }
                    ? row.Link.Graph.Diseases.Curie[disease - 1]
                    : null,
                References: "diseases/curie"),
            new("onset", ColumnKind.Text, "Onset as the source writes it.", row => (row.Statement as DiseasePhenotypeStatement)?.Onset),
            new("sex", ColumnKind.Text, "Sex as the source writes it.", row => (row.Statement as DiseasePhenotypeStatement)?.Sex),
            new("modifiers", ColumnKind.Texts, "Modifiers as the source writes them: HPO CURIEs.",
                row => (row.Statement as DiseasePhenotypeStatement)?.Modifiers?.Split(';', StringSplitOptions.RemoveEmptyEntries)),
        ],
        (graph, open) => All(graph, open).Select((row, index) => row with { Key = index + 1 }));

    private static IEnumerable<StatementRow> All(GraphImage graph, Func<DbContext> open) =>
        Stored<DiseaseGeneStatement>(graph, open, LinkKind.DiseaseGene, (_, stored) => stored)
            .Concat(Stored<DiseasePhenotypeStatement>(graph, open, LinkKind.DiseasePhenotype, (_, stored) => stored))
            .Concat(Stored<GenePhenotypeStatement>(graph, open, LinkKind.GenePhenotype, (_, stored) => stored))
            .Concat(Stored<DiseaseCitationStatement>(graph, open, LinkKind.DiseaseCitation, graph.DiseaseCitations.Statements))
            .Concat(Stored<GeneCitationStatement>(graph, open, LinkKind.GeneCitation, graph.GeneCitations.Statements))
            .Concat(Steps(graph, LinkKind.DiseaseParent, graph.DiseaseHierarchy))
            .Concat(Steps(graph, LinkKind.PhenotypeParent, graph.PhenotypeHierarchy));

    // The database has them in the order of links, so that both are read once, side by side.
    private static IEnumerable<StatementRow> Stored<TStatement>(
        GraphImage graph,
        Func<DbContext> open,
        LinkKind kind,
        Func<int, IEnumerable<AssociationStatement>, IEnumerable<AssociationStatement>> all)
        where TStatement : AssociationStatement
    {
        using var context = open();
        var files = context.Set<LoadReportEntry>().AsNoTracking().ToDictionary(entry => entry.Id, entry => entry.File);
        using var stored = context.Set<TStatement>().AsNoTracking().OrderBy(statement => statement.Id).AsEnumerable().GetEnumerator();
        var hasMore = stored.MoveNext();
        var ofLink = new List<AssociationStatement>();
        foreach (var link in LinkRow.Of(graph, kind))
        {
            ofLink.Clear();
            for (; hasMore && stored.Current.LinkId == link.Key; hasMore = stored.MoveNext())
            {
                ofLink.Add(stored.Current);
            }

            foreach (var statement in all(link.Link, ofLink))
            {
                yield return new StatementRow(link, statement, statement.FileId is { } file ? files.GetValueOrDefault(file) : null);
            }
        }
    }

    private static IEnumerable<StatementRow> Steps(
        GraphImage graph,
        LinkKind kind,
        Hierarchy hierarchy) => LinkRow.Of(graph, kind).Select(link =>
        new StatementRow(link, new HierarchyStatement { LinkId = link.Key, SourceId = hierarchy.Links.SourceId(link.Link) }, File: null));

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

using KnowledgeGraph.Core.Annotation;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Identifiers;
using KnowledgeGraph.Core.Phenotypes;
using KnowledgeGraph.Core.Search;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Core.Texts;

namespace KnowledgeGraph.Core.Cases;

/// <summary>The phenotypes of a case as terms of a release, and the problems of the case.</summary>
public sealed class CheckedCase
{
    private readonly GraphImage _graph;
    private readonly List<(CaseTerm Given, int Row)> _terms = [];
    private readonly List<CaseProblem> _problems = [];
    private readonly List<(CaseTerm Given, FoundRecord Found)> _found = [];

    /// <summary>Looks up the terms of a case and compares them with each other.</summary>
    public CheckedCase(GraphImage graph, IEnumerable<CaseTerm> terms)
    {
        _graph = graph;
        var isAbnormality = FindingTerms.Of(graph, withModes: false);
        foreach (var term in terms)
        {
            var found = graph.Records.Find(term.Term, EntityType.Phenotype);
            _found.Add((term, found));
            if (!Tell(term, found))
            {
                continue;
            }

            if (HasNoPlace(graph, found.Row))
            {
                Add(
                    CaseProblemKind.UnknownTerm,
                    term,
                    $"{term.Path} is a term that the ontology of this release does not have; it may be newer.",
                    found.Row);
                continue;
            }

            if (!isAbnormality[found.Row] || (!term.IsExcluded && UselessTerms.ReasonOf(graph, found.Row) is not null))
            {
                Add(
                    CaseProblemKind.NoAbnormality,
                    term,
                    $"{Named(found.Row)} is no phenotypic abnormality that tells diseases apart; no disease is ranked by it.",
                    found.Row);
                continue;
            }

            _terms.Add((term, found.Row));
        }

        Observed = Rows(isExcluded: false);
        Compare();
        Excluded = [.. Rows(isExcluded: true).Where(row => !Observed.Any(seen => graph.PhenotypeHierarchy.IsA(seen, row)))];
    }

    /// <summary>Whether a term is known only because other sources name it: the ontology of the release does not have it.</summary>
    public static bool HasNoPlace(GraphImage graph, int row) =>
        graph.Identifiers.FindPhenotype(HpoBranch.All) is { } all && !graph.PhenotypeHierarchy.IsA(row, all.Row);

    /// <summary>Rows of the terms that were seen, each once.</summary>
    public IReadOnlyList<int> Observed { get; }

    /// <summary>Rows of the terms that were excluded, each once; without those that contradict an observed one.</summary>
    public IReadOnlyList<int> Excluded { get; }

    /// <summary>The record found for each term of the case, in the order of the case.</summary>
    public IReadOnlyList<(CaseTerm Given, FoundRecord Found)> Found => _found;

    /// <summary>The problems, in the order of the case.</summary>
    public IReadOnlyList<CaseProblem> Problems => _problems;

    // Reports a term that was not found, was replaced, or has another label; false if no term can be used.
    private bool Tell(CaseTerm term, FoundRecord found)
    {
        switch (found.Status)
        {
            case RecordStatus.Unknown or RecordStatus.Ambiguous:
                Add(CaseProblemKind.UnknownTerm, term, $"{term.Path} is no phenotype of this release, or may be several.");
                return false;
            case RecordStatus.Withdrawn:
                Add(CaseProblemKind.ObsoleteTerm, term, found.Rivals.Count == 0
                    ? $"{Named(found.Row)} was withdrawn without a successor."
                    : $"{Named(found.Row)} was withdrawn; one of these takes its place: "
                        + $"{string.Join("; ", found.Rivals.Select(successor => Named(successor.Row)))}.", found.Row);
                return false;
            case RecordStatus.Retired:
                Add(
                    CaseProblemKind.ReplacedTerm,
                    term,
                    $"{term.Path} was withdrawn or merged; {Named(found.Row)} takes its place.",
                    found.Row);
                break;
        }

        if (term.Label is { Length: > 0 } label && !IsName(found.Row, label))
        {
            Add(CaseProblemKind.LabelDiffers, term, $"{Named(found.Row)} is not called so there.", found.Row);
        }

        return true;
    }

    private void Compare()
    {
        for (var at = 0; at < _terms.Count; at++)
        {
            var (term, row) = _terms[at];
            if (_terms.Take(at).Any(other => other.Row == row && other.Given.IsExcluded == term.IsExcluded))
            {
                Add(CaseProblemKind.RedundantTerm, term, $"{Named(row)} is there twice.", row, row);
            }
            else if (term.IsExcluded)
            {
                CompareExcluded(term, row);
            }
            else if (Observed.FirstOrDefault(
                other => other != row && _graph.PhenotypeHierarchy.IsA(other, row),
                -1) is var narrower and >= 0)
            {
                Add(
                    CaseProblemKind.RedundantTerm,
                    term,
                    $"{Named(row)} follows from {Named(narrower)}, which is observed too.",
                    row,
                    narrower);
            }
        }
    }

    private void CompareExcluded(CaseTerm term, int row)
    {
        if (Observed.Contains(row))
        {
            Add(CaseProblemKind.ObservedAndExcluded, term, $"{Named(row)} is observed and excluded.", row, row);
        }
        else if (Observed.FirstOrDefault(seen => _graph.PhenotypeHierarchy.IsA(seen, row), -1) is var narrower and >= 0)
        {
            Add(
                CaseProblemKind.ExcludedAncestor,
                term,
                $"{Named(row)} is excluded, and {Named(narrower)} below it is observed.",
                row,
                narrower);
        }
        else if (Rows(isExcluded: true).FirstOrDefault(
            other => other != row && _graph.PhenotypeHierarchy.IsA(row, other),
            -1) is var wider and >= 0)
        {
            Add(
                CaseProblemKind.RedundantTerm,
                term,
                $"That {Named(row)} is excluded follows from {Named(wider)}, which is excluded too.",
                row,
                wider);
        }
    }

    private List<int> Rows(bool isExcluded) =>
        [.. _terms.Where(term => term.Given.IsExcluded == isExcluded).Select(term => term.Row).Distinct()];

    private bool IsName(int row, string label)
    {
        var (terms, folded) = (_graph.Phenotypes, FoldedText.Of(label));
        return FoldedText.Of(terms.Name[row]!) == folded
            || terms.Synonyms.ByEntity.RowsOf(row).Any(synonym => FoldedText.Of(terms.Synonyms.Name[synonym]!) == folded);
    }

    private string Named(int row) => $"{_graph.Phenotypes.Curie[row]} ({_graph.Phenotypes.Name[row]})";

    private void Add(CaseProblemKind kind, CaseTerm term, string message, int? row = null, int? other = null) =>
        _problems.Add(new CaseProblem(kind, term.Path, message) { Term = row, Other = other });
}

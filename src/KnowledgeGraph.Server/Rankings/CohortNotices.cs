using System.Globalization;
using GraphQL;
using KnowledgeGraph.Core.Similarity;
using KnowledgeGraph.Server.Notices;
using KnowledgeGraph.Server.Requests;

namespace KnowledgeGraph.Server.Rankings;

/// <summary>The notices about the cases of a cohort: one for each kind, with the numbers of the first cases.</summary>
internal sealed class CohortNotices
{
    private const int MostNamed = 5;

    private readonly Dictionary<string, List<int>> _cases = [];
    private readonly List<(int Case, string Message)> _refused = [];
    private int _nothing;

    /// <summary>Takes down how a case was read.</summary>
    public void Add(int index, PatientCase read, RankingTerms terms)
    {
        Add(index, NoticeCodes.Contradiction, terms.Contradicted.Count > 0);
        Add(index, NoticeCodes.NotAnnotated, terms.Useless.Count > 0);
        Add(index, NoticeCodes.UnknownIdentifier, terms.LeftOut.Any());
        _nothing += terms.Useless.Count > 0 && terms.Observed.Count == 0 ? 1 : 0;
        foreach (var notice in read.Packet is { } packet ? PhenopacketNotes.Of(packet) : [])
        {
            Add(index, notice.Code, isSo: true);
        }
    }

    /// <summary>Takes down that a case cannot be ranked.</summary>
    public void Refuse(int index, string message) => _refused.Add((index, message));

    /// <summary>Tells of them.</summary>
    public void Tell(IResolveFieldContext context, int cases, string argument)
    {
        var (inheritance, onset) = RankingNotices.OnObserved;
        if (_refused.Count > 0)
        {
            var more = _refused.Count > MostNamed
                ? string.Create(CultureInfo.InvariantCulture, $" {_refused.Count - MostNamed} more are not listed here.")
                : string.Empty;
            Write(
                NoticeCodes.CaseRefused,
                _refused.Count,
                $"cannot be ranked: see `fault` of each. {string.Join(' ', _refused.Take(MostNamed).Select(one => one.Message))}{more}");
        }

        Tell(
            NoticeCodes.Contradiction,
            "exclude a phenotype that was observed, or of which something below was; the exclusion has been left out");
        Tell(
            NoticeCodes.NotAnnotated,
            string.Create(
                CultureInfo.InvariantCulture,
                $"name as observed what tells no disease from another; it has been left out, and {_nothing} of them have nothing left "
                    + $"to rank by. ")
            + $"{inheritance} takes modes of inheritance, {onset} onsets");
        Tell(
            NoticeCodes.UnknownIdentifier,
            "name what is no single phenotype of this release; it has been left out: see `unresolved` of each");
        Tell(NoticeCodes.NotRead, "are phenopackets a part of which departs from the schema, so that what it means is not clear; it has "
            + "been left out: `diagnose` tells which");
        Tell(
            NoticeCodes.EarlierVersion,
            "are phenopackets that negate features as version 1 of the schema does, where version 2 has excluded; these count as excluded");
        Tell(NoticeCodes.NoFeatures, "are phenopackets without phenotypic features");

        void Write(string code, int count, string what) =>
            context.AddNotice(code, string.Create(CultureInfo.InvariantCulture, $"{count} of {cases} cases {what}"), argument);

        void Tell(string code, string what)
        {
            if (_cases.TryGetValue(code, out var numbers))
            {
                var named = string.Join(", ", numbers.Take(MostNamed).Select(index => $"{argument}[{index}]"));
                Write(code, numbers.Count, $"{what} ({named}{(numbers.Count > MostNamed ? ", …" : string.Empty)}).");
            }
        }
    }

    private void Add(int index, string code, bool isSo)
    {
        if (isSo)
        {
            if (!_cases.TryGetValue(code, out var numbers))
            {
                _cases[code] = numbers = [];
            }

            numbers.Add(index);
        }
    }
}

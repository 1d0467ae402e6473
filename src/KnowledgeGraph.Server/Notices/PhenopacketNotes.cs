using KnowledgeGraph.Core.Cases;

namespace KnowledgeGraph.Server.Notices;

/// <summary>The notices that tell how a phenopacket was read; the service and <c>kg</c> give the same.</summary>
public static class PhenopacketNotes
{
    private const int MostNamed = 3;

    /// <summary>The notices; none about a phenopacket that is read whole.</summary>
    public static IEnumerable<Notice> Of(PhenopacketCase packet)
    {
        var leftOut = packet.Problems.Where(problem => problem.LeavesOut).ToList();
        if (leftOut.Count > 0)
        {
            var more = leftOut.Count > MostNamed
                ? FormattableString.Invariant($" {leftOut.Count - MostNamed} more are not listed here.")
                : string.Empty;
            yield return new Notice(
                NoticeCodes.NotRead,
                string.Join(' ', leftOut.Take(MostNamed).Select(problem => problem.Message)) + more);
        }

        if (packet.IsNegatedAsInVersion1)
        {
            yield return new Notice(
                NoticeCodes.EarlierVersion, "Features of the phenopacket are negated as in version 1 of the schema, where version 2 has "
                    + "excluded; they count as excluded.");
        }

        if (!packet.HasFeatures)
        {
            yield return new Notice(NoticeCodes.NoFeatures, "The phenopacket has no phenotypic features.");
        }
    }
}

namespace KnowledgeGraph.Server.Diagnosis;

/// <summary>The operation that answers a posted cohort.</summary>
internal static class CohortOperation
{
    /// <summary>Its name.</summary>
    public const string Name = "RankCohort";

    /// <summary>Its text.</summary>
    public const string Text = """
        query RankCohort($cases: [PatientCaseInput!]!, $first: Int) {
          rankCases(cases: $cases) {
            caseId
            fault
            ranking(first: $first) { unresolved results { rank score posterior disease { curie name } } }
          }
        }
        """;
}

namespace KnowledgeGraph.IntegrationTests;

/// <summary>How many random cases a test tries: a tenth of them, or all with KG_TEST_CASES=full, as in CI.</summary>
internal static class RandomCases
{
    private const string Variable = "KG_TEST_CASES";
    private const int Share = 10;

    private static readonly bool IsFull = Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => false,
        "full" => true,
        var other => throw new InvalidOperationException($"{Variable} is full, or not set; it is {other}"),
    };

    public static int Of(int all) => IsFull ? all : all / Share;
}

using Xunit;

namespace KnowledgeGraph.IntegrationTests;

/// <summary>What a test run leaves to CI: nine of ten random cases, tests that take long, and the second store where a class says little about it. KG_TEST_CASES=full leaves nothing.</summary>
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

    /// <summary>How many of so many.</summary>
    public static int Of(int all) => IsFull ? all : all / Share;

    /// <summary>Some of the cases of a list, spread over it.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> all) => IsFull ? all : Few(all);

    /// <summary>A tenth of the cases of a list, always: for what another test tries in full by the same code.</summary>
    public static IEnumerable<T> Few<T>(IEnumerable<T> all) => all.Where((_, place) => place % Share == 0);

    /// <summary>Skips a test that takes long, but for CI.</summary>
    public static void RequireFull() => Skip.IfNot(IsFull, $"takes long: {Variable}=full runs it");
}

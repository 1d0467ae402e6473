using Xunit;

namespace KnowledgeGraph.IntegrationTests;

/// <summary>
/// The parts that a local test run leaves to CI: nine of ten random cases, long tests, and the second store for classes that hardly depend
/// on it. KG_TEST_CASES=full leaves out nothing.
/// </summary>
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

    /// <summary>The number of cases to run out of all.</summary>
    public static int Of(int all) => IsFull ? all : all / Share;

    /// <summary>The cases of a list to run, spread over the list.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> all) => IsFull ? all : Few(all);

    /// <summary>Always a tenth of the cases of a list, for code that another test covers in full.</summary>
    public static IEnumerable<T> Few<T>(IEnumerable<T> all) => all.Where((_, place) => place % Share == 0);

    /// <summary>Skips a long test, except in CI.</summary>
    public static void RequireFull() => Skip.IfNot(IsFull, $"takes long: {Variable}=full runs it");
}

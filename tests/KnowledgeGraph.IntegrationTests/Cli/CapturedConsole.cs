namespace KnowledgeGraph.IntegrationTests.Cli;

/// <summary>
/// Captures the console output of one place in a test and of the threads that it starts; output of others at the same time is kept apart.
/// </summary>
internal sealed class CapturedConsole : IDisposable
{
    private static readonly AsyncLocal<CapturedConsole?> Current = new();

    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly TextWriter _safeOutput;
    private readonly TextWriter _safeError;

    static CapturedConsole()
    {
        Console.SetOut(new RoutedWriter(Console.Out, () => Current.Value?._safeOutput));
        Console.SetError(new RoutedWriter(Console.Error, () => Current.Value?._safeError));
    }

    private CapturedConsole() => (_safeOutput, _safeError) = (TextWriter.Synchronized(_output), TextWriter.Synchronized(_error));

    /// <summary>The text written to standard output so far.</summary>
    public string Output => Text(_safeOutput, _output);

    /// <summary>The text written to standard error so far.</summary>
    public string Error => Text(_safeError, _error);

    /// <summary>Begins here; dispose to end.</summary>
    public static CapturedConsole Begin() => Current.Value = new CapturedConsole();

    public void Dispose() => Current.Value = null;

    // Background work may still be writing.
    private static string Text(TextWriter safe, StringWriter writer)
    {
        lock (safe)
        {
            return writer.ToString();
        }
    }
}

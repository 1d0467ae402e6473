using KnowledgeGraph.IntegrationTests.Cli;

namespace KnowledgeGraph.IntegrationTests.Server;

/// <summary>The sample twice: as it is, and with pages of two rows and tables of forty.</summary>
public abstract class SmallPages : IDisposable
{
    public const int MaxRows = 40;

    private readonly Lazy<ServedFolder> _served;

    protected SmallPages(SampleService sample)
    {
        Sample = sample;
        _served = new(() => sample.ServeAgain(new Dictionary<string, string>
        {
            ["KnowledgeGraph__Pages__MaxSize"] = "2",
            ["KnowledgeGraph__Pages__DefaultSize"] = "2",
            ["KnowledgeGraph__Tables__MaxRows"] = $"{MaxRows}",
        }));
    }

    public SampleService Sample { get; }

    internal ServedFolder Served => _served.Value;

    public void Dispose()
    {
        if (_served.IsValueCreated)
        {
            Served.Dispose();
        }

        Sample.Dispose();
        GC.SuppressFinalize(this);
    }

    public sealed class OnSqlite() : SmallPages(new SqliteSample());

    public sealed class OnPostgres() : SmallPages(new PostgresSample());
}

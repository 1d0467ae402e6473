using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Options;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Cli.Remote;
using KnowledgeGraph.Storage.Columnar;
using KnowledgeGraph.Storage.Model;
using KnowledgeGraph.Storage.Releases;

namespace KnowledgeGraph.Cli.Export;

/// <summary><c>kg export parquet</c>: the whole release as tables in columns.</summary>
internal static class ParquetExportCommand
{
    private const int Megabyte = 1_000_000;

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out")
        {
            Description = "Folder to write the files into; those that have their names are replaced.",
            Required = true,
        };
        var command = new Command("parquet", "Write the whole release as Parquet files, one for each kind of record and of link, with "
            + "statements, sources and a description in Croissant.") { folder };
        var option = StoreOption.AddTo(command);
        ServerOption.Refuse(command, "kg export table '…' --format parquet --url URL");
        command.SetAction(async (parse, cancellation) =>
        {
            using var store = option.OpenActive(parse);
            using var host = new ReleaseHost(store);
            host.Follow();
            using var lease = host.Acquire() ?? throw new ReleaseException($"no release in {store.Place} is active any more");
            var target = parse.GetRequiredValue(folder).FullName;
            var written = await ParquetExport.WriteAsync(lease.Graph, lease.OpenContext, target, cancellation).ConfigureAwait(false);
            foreach (var table in written)
            {
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{table.Table.FileName}: {table.Rows} rows, {(double)table.Bytes / Megabyte:F1} MB"));
            }

            Console.Error.WriteLine(
                $"release {lease.Graph.Release.ReleaseId}: {written.Count} tables and {ParquetExport.Description} in {target}");
            return ExitCode.Success;
        });
        return command;
    }
}

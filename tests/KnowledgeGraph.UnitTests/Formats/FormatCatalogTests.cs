using KnowledgeGraph.Formats;
using KnowledgeGraph.Formats.Text;
using Xunit;

namespace KnowledgeGraph.UnitTests.Formats;

public sealed class FormatCatalogTests
{
    [SkippableFact]
    public void No_two_formats_recognise_the_same_file()
    {
        var recognised = new Dictionary<SourceFormat, int>();
        foreach (var path in Directory.EnumerateFiles(
            Path.GetDirectoryName(SampleFolder.RequireShared("data/README.md"))!,
            "*",
            SearchOption.AllDirectories))
        {
            using var file = SourceFile.Open(path);
            var formats = FormatCatalog.All.Where(descriptor => descriptor.Recognises(file.Head.Span))
                .Select(descriptor => descriptor.Format)
                .ToList();

            Assert.True(formats.Count <= 1, $"{path}: {string.Join(", ", formats)}");
            formats.ForEach(format => recognised[format] = recognised.GetValueOrDefault(format) + 1);
        }

        // Real files of these formats are there; the rest are read from small files written by the documented columns.
        Assert.Equal(18, recognised[SourceFormat.Sssom]);
        Assert.Equal(3, recognised[SourceFormat.Hpoa]);
        Assert.Equal(3, recognised[SourceFormat.OrphanetGenes]);
        Assert.Equal(4, recognised[SourceFormat.OboGraphs]);
        Assert.InRange(recognised.Count, 25, Enum.GetValues<SourceFormat>().Length);
    }

    [Fact]
    public void Every_sample_file_is_recognised_and_read_strictly_by_the_importer_s_catalog()
    {
        foreach (var path in SampleFolder.SourceFiles)
        {
            using var file = SourceFile.Open(path);
            Assert.True(FormatCatalog.Recognise(file.Head.Span) is not null, path);
        }
    }
}

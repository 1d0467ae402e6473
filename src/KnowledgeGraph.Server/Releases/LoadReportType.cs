using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Releases;

public sealed class LoadReportType : ObjectGraphType<LoadReportEntry>
{
    public LoadReportType()
    {
        Name = "LoadReport";
        Description = "What became of one source file when the release was built.";
        this.Required<LoadReportEntry, StringGraphType>("source", "The source, or why the file was passed over.", entry => entry.Source);
        this.Required<LoadReportEntry, StringGraphType>("file", "The file's name.", entry => entry.File);
        this.Required<LoadReportEntry, IntGraphType>("read", "Records read.", entry => entry.Read);
        this.Required<LoadReportEntry, IntGraphType>("loaded", "Records that contributed.", entry => entry.Loaded);
        this.Required<LoadReportEntry, IntGraphType>("rejected", "Records refused as malformed.", entry => entry.Rejected);
        this.Required<LoadReportEntry, IntGraphType>("unmapped", "Records whose identifiers match nothing here.", entry => entry.Unmapped);
        this.RequiredList<LoadReportEntry, StringGraphType>("samples", "The first rejected or unmapped ones.", entry => entry.Samples?.Split('\n') ?? []);
    }
}

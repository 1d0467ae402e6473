using GraphQL.Types;
using KnowledgeGraph.Core.Provenance;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.Server.Provenance;

public sealed class SourceType : ObjectGraphType<Source>
{
    public SourceType()
    {
        Name = "Source";
        Description = "One data set of one provider, in the version that this release was built from.";
        this.Required<Source, StringGraphType>("name", "The provider's usual name.", source => source.Name);
        this.Optional<Source, StringGraphType>("version", "The version or date that the file states.", source => source.Version);
        this.Optional<Source, StringGraphType>("url", "The provider's page.", source => source.Url);
        this.Optional<Source, StringGraphType>("licence", "The licence that the provider states.", source => source.Licence);
        this.Optional<Source, StringGraphType>("loadedAt", "The time when it was read (ISO 8601, UTC).", source => source.LoadedAt);
    }
}

using GraphQL.Types;
using KnowledgeGraph.Server.Schema;

namespace KnowledgeGraph.IntegrationTests.Server;

public sealed class StampScalar : StringGraphType
{
    public const string Specification = "https://www.rfc-editor.org/rfc/rfc3339";

    public StampScalar()
    {
        Name = "Stamp";
        Description = "A day.";
        this.SpecifiedBy(Specification);
    }
}

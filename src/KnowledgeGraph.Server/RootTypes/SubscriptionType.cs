using GraphQL.Types;
using KnowledgeGraph.Server.Changes;
using KnowledgeGraph.Server.Releases;
using KnowledgeGraph.Server.Streams;

namespace KnowledgeGraph.Server.RootTypes;

/// <summary>A field's stream says when; its resolver says what, from the release that is served then.</summary>
public sealed class SubscriptionType : ObjectGraphType
{
    public SubscriptionType()
    {
        Name = "Subscription";
        Description = "Events as they happen, over a WebSocket (graphql-transport-ws) or as text/event-stream.";
        Field<NonNullGraphType<ReleaseType>>("releaseActivated")
            .Description("The release that has just become the served one, each time this happens.")
            .Resolve(context => ReleaseView.Of(context))
            .ResolveStream(context => context.RequestServices!.GetRequiredService<ReleaseActivations>());
        this.AddChangesSubscription().ResolveStream(context => context.RequestServices!.GetRequiredService<ReleaseActivations>());
    }
}

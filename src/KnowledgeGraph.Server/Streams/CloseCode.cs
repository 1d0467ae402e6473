namespace KnowledgeGraph.Server.Streams;

/// <summary>Why a WebSocket is closed: RFC 6455's codes and those of graphql-transport-ws.</summary>
internal enum CloseCode
{
    Normal = 1000,
    GoingAway = 1001,
    MessageTooBig = 1009,
    TryAgainLater = 1013,
    InternalError = 4500,
    BadMessage = 4400,
    Unauthorized = 4401,
    NoSubprotocol = 4406,
    InitTimeout = 4408,
    SubscriberExists = 4409,
    TooManyInits = 4429,
}

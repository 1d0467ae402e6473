namespace KnowledgeGraph.Server.Watching;

/// <summary>
/// Which addresses the service calls: those of hosts that its operator has named, and nothing else that a client may think of.
/// </summary>
internal static class WebhookHosts
{
    /// <summary>Why an address is not called, to follow its name; null if it is.</summary>
    public static string? FaultOf(WatchOptions options, string text, out Uri? address)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out address)
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            return "must be an address that begins with https://.";
        }

        return address.UserInfo.Length > 0 || address.Fragment.Length > 0 ? "must hold no name, password or fragment."
            : !IsNamed(options, address)
                ? $"is at {address.Authority}, which is none of the hosts that this service calls (Watching:WebhookHosts)."

                : address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback
                ? "must begin with https://, unless it is on the service's own machine."

                : null;
    }

    /// <summary>Whether an address may be called as things stand.</summary>
    public static bool MayCall(WatchOptions options, Uri address) => FaultOf(options, address.AbsoluteUri, out _) is null;

    /// <summary>
    /// Whether a text names a host as <see cref="WatchOptions.WebhookHosts"/> does: without scheme, path or anything else.
    /// </summary>
    public static bool IsHost(string text) =>
        Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var address)
            && string.Equals(address.Authority, text, StringComparison.OrdinalIgnoreCase);

    // The authority leaves out the port of the scheme.
    private static bool IsNamed(WatchOptions options, Uri address) =>
        options.WebhookHosts.Contains(address.Authority, StringComparer.OrdinalIgnoreCase);
}

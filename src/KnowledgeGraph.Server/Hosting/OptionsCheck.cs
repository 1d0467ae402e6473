using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using KnowledgeGraph.Server.Assistants;
using KnowledgeGraph.Server.Watching;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>Looks over all options before the service starts; each fault names the option and what it may be.</summary>
internal sealed class OptionsCheck(IConfiguration configuration) : IValidateOptions<ServerOptions>
{
    // The options for which zero, or no value, is allowed.
    private static readonly string[] _mayBeZero =
    [
        "DrainDelay", "KeptAnswers", "KeptAnswerBytes", "Load:MaxRunning", "Load:MaxWaiting", "Load:MaxPending", "Load:MaxPendingAtOnce",
        "Load:CostPerSecond",
        "Connections:MaxPerAddress", "Connections:BodyGracePeriod", "Connections:MinBodyBytesPerSecond", "Telemetry:MetricsPort",
        "Access:Tokens:ClockSkew", "Documents:CachedDocuments", "Documents:CachedCharacters",
        "TrustedDocuments:MaxAdded", "TrustedDocuments:MaxAddedCharacters", "Costs:AssumedListSize", "Costs:MaxFieldCost",
        "Costs:MaxTypeCost",
        "Documents:MaxIntrospectionLists", "Caching:MaxAge", "Compression:MinBytes", "Releases:KeepFor",
    ];

    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        var faults = new List<string>();
        CheckSizes(options, "", faults);
        faults.AddRange(OptionTexts.Misspelt(configuration));
        CheckTogether(options, faults);
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>Looks over the numbers and times of a group of options.</summary>
    /// <param name="options">The group.</param>
    /// <param name="prefix">Its place among all options, with the colon behind it.</param>
    /// <param name="faults">The list that faults are added to.</param>
    public static void CheckSizes(object options, string prefix, List<string> faults)
    {
        foreach (var property in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            var path = prefix + property.Name;
            var value = property.GetValue(options);
            var isNothingAllowed = _mayBeZero.Contains(path);
            switch (value)
            {
                case int or long or double when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number
                    && (number < 0 || (number == 0 && !isNothingAllowed)):
                    faults.Add(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Named(path)} is {value}; it must be {(isNothingAllowed ? "0 or more" : "at least 1")}."));
                    break;
                case TimeSpan time when time < TimeSpan.Zero || (time == TimeSpan.Zero && !isNothingAllowed):
                    faults.Add($"{Named(path)} is {time}; it must be {(isNothingAllowed ? "no" : "a")} "
                        + $"time{(isNothingAllowed ? " or more" : "")} such as 00:00:10.");
                    break;
                case not null when IsSection(property):
                    CheckSizes(value, path + ":", faults);
                    break;
            }
        }
    }

    private static void CheckTogether(ServerOptions options, List<string> faults)
    {
        Require(options.Path.StartsWith('/') && options.Path.Length > 1, "Path", "must begin with / and name a path", faults);
        Require(options.Pages.DefaultSize <= options.Pages.MaxSize, "Pages:DefaultSize", "must not be above Pages:MaxSize", faults);
        Require(options.Pages.MaxSize <= options.Pages.MaxSizeWithKey, "Pages:MaxSizeWithKey", "must not be below Pages:MaxSize", faults);
        Require(
            options.DrainDelay < options.ShutdownTimeout,
            "DrainDelay",
            "must be shorter than ShutdownTimeout, which it is a part of",
            faults);
        Require(options.Load.CostPerSecond == 0 || options.Load.CostAtOnce >= 1, "Load:CostAtOnce", "must be at least 1", faults);
        Require(
            options.Proxies.Trusted.All(proxy => IPAddress.TryParse(proxy, out _) || IPNetwork.TryParse(proxy, out _)),
            "Proxies:Trusted", "must hold addresses (127.0.0.1) and networks (10.0.0.0/8)", faults);
        Require(
            options.CorsOrigins.All(origin => origin == "*"
                || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin)),
            "CorsOrigins", "must hold origins such as https://app.example.org, without a path, or *", faults);
        Require(
            options.TrustedDocuments.Paths.All(
                path => File.Exists(path) || Directory.Exists(path)), "TrustedDocuments:Paths", "must name folders and files "
                    + "that are there", faults);
        Require(
            options.Assistants.AnswerTokens >= AssistantOptions
                .LeastAnswerTokens, "Assistants:AnswerTokens", $"must be at least {AssistantOptions.LeastAnswerTokens}", faults);
        Require(
            options.Assistants.AnswerTokens <= options.Assistants.MaxAnswerTokens,
            "Assistants:MaxAnswerTokens",
            "must not be below Assistants:AnswerTokens",
            faults);
        Require(
            options.ServiceInfo.OrganizationUrl is null || Uri.TryCreate(
                options.ServiceInfo.OrganizationUrl,
                UriKind.Absolute,
                out _), "ServiceInfo:OrganizationUrl", "must be an address such as https://example.org", faults);
        Require(
            options.ServiceInfo.ContactUrl is null || (Uri.TryCreate(options.ServiceInfo.ContactUrl, UriKind.Absolute, out var contact)
                && contact.Scheme is "https" or "http" or "mailto"),
            "ServiceInfo:ContactUrl", "must begin with https:// or mailto:", faults);
        Require(
            options.Watching.WebhookHosts.All(WebhookHosts.IsHost),
            "Watching:WebhookHosts",
            "must hold hosts such as hooks.example.org or 127.0.0.1:8080",
            faults);
        Require(
            !options.Watching.IsOn || !string.IsNullOrEmpty(options.Access.KeyFile) || options.Access.Tokens.IsOn,
            "Watching:Folder", "needs Access:KeyFile or Access:Tokens, since each list belongs to a key or token", faults);
        CheckAccess(options, faults);
        Require(
            options.Telemetry.MetricsPath.StartsWith('/') && options.Telemetry.MetricsPath != options
                .Path, "Telemetry:MetricsPath", "must begin with / and differ from Path", faults);
    }

    private static void CheckAccess(ServerOptions options, List<string> faults)
    {
        var (access, tokens) = (options.Access, options.Access.Tokens);
        Require(
            !access.Required || !string.IsNullOrEmpty(access.KeyFile) || tokens.IsOn,
            "Access:Required",
            "needs Access:KeyFile or Access:Tokens, or nobody could ask",
            faults);
        if (!tokens.IsOn)
        {
            return;
        }

        Require(
            string.IsNullOrEmpty(tokens.Authority) != string.IsNullOrEmpty(tokens.KeyFile),
            "Access:Tokens",
            "takes Authority or KeyFile, not both",
            faults);
        Require(
            string.IsNullOrEmpty(tokens.KeyFile) || File.Exists(tokens.KeyFile),
            "Access:Tokens:KeyFile",
            "must be a file that is there",
            faults);
        Require(
            string.IsNullOrEmpty(tokens.Authority) || tokens.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
            "Access:Tokens:Authority", "must be an https address", faults);
        Require(!string.IsNullOrEmpty(tokens.Audience), "Access:Tokens:Audience", "must say whom tokens are for", faults);
        Require(
            !string.IsNullOrEmpty(tokens.Issuer) || !string.IsNullOrEmpty(tokens.Authority),
            "Access:Tokens:Issuer",
            "must say who issues tokens",
            faults);
        Require(
            tokens.Allowed.All(algorithm => algorithm.Length == 5 && algorithm[..2] is "RS" or "PS" or "ES"),
            "Access:Tokens:Algorithms", "must hold asymmetric algorithms: RS256, PS256, ES256 and their longer kin", faults);
    }

    private static void Require(bool holds, string option, string rule, List<string> faults)
    {
        if (!holds)
        {
            faults.Add($"{Named(option)} {rule}.");
        }
    }

    private static bool IsSection(PropertyInfo property) =>
        property.PropertyType is { IsClass: true } type && type != typeof(string) && !typeof(IEnumerable).IsAssignableFrom(type);

    private static string Named(string path) => $"{ServerOptions.Section}:{path}";
}

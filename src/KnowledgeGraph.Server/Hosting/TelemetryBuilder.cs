using KnowledgeGraph.Server.Telemetry;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Hands traces and metrics to OpenTelemetry: sent by OTLP where an <c>OTEL_EXPORTER_OTLP_*ENDPOINT</c> is set, fetched by Prometheus where
/// that is wanted.
/// </summary>
public static class TelemetryBuilder
{
    private static readonly string[] _endpoints =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT"];

    /// <summary>Adds telemetry; without a receiver nothing is collected.</summary>
    public static IServiceCollection AddKnowledgeGraphTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var isSent = _endpoints.Any(name => !string.IsNullOrEmpty(configuration[name]));
        var isFetched = configuration.GetValue<bool>($"{ServerOptions.Section}:Telemetry:Prometheus");
        if (!isSent && !isFetched)
        {
            return services;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => Name(resource, configuration));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(
                Instruments.Name,
                "Microsoft.AspNetCore.Hosting",
                "Microsoft.AspNetCore.Server.Kestrel",
                "System.Runtime",
                "Npgsql");
            if (isFetched)
            {
                metrics.AddPrometheusExporter();
            }
        });
        if (isSent)
        {
            telemetry.WithTracing(traces => traces.AddSource(Instruments.Name, "Npgsql").AddAspNetCoreInstrumentation(requests =>
            {
                requests.Filter = http => !http.Request.Path.StartsWithSegments("/health");
                requests.EnrichWithHttpRequest = (activity, _) =>
                {
                    // A query sent by GET, and who asks.
                    activity.SetTag("url.query", null);
                    activity.SetTag("user_agent.original", null);
                };
            }));
            telemetry.UseOtlpExporter();
        }

        return services;
    }

    /// <summary>Answers Prometheus, where that is switched on.</summary>
    public static void MapMetrics(IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<IOptions<ServerOptions>>().Value.Telemetry;
        if (!options.Prometheus || endpoints.ServiceProvider.GetService<MeterProvider>() is null)
        {
            return;
        }

        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.Use((http, next) =>
        {
            // By the port the connection came to: a Host header says what it likes.
            if (options.MetricsPort > 0 && http.Connection.LocalPort != options.MetricsPort)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            return next(http);
        });
        pipeline.UseOpenTelemetryPrometheusScrapingEndpoint(_ => true);
        endpoints.MapMethods(options.MetricsPath, ["GET", "HEAD"], pipeline.Build());
    }

    private static void Name(ResourceBuilder resource, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["OTEL_SERVICE_NAME"]))
        {
            resource.AddService("knowledge-graph", serviceVersion: typeof(TelemetryBuilder).Assembly.GetName().Version?.ToString(3));
        }
    }
}

using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Rapport.App.Backups;
using Rapport.App.Ledgers;
using Rapport.Web.Hosting;

namespace Rapport.Web.Operations;

/// <summary>What keeps the program running and tells how it is: logs, telemetry by setting, limits, the daily backup.</summary>
internal static class OperationServices
{
    /// <summary>The largest body that is read.</summary>
    public const long LargestBody = 10 * 1024 * 1024;

    private const int BackupsKept = 14;
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(20);

    public static void AddOperations(this WebApplicationBuilder builder, ServeSettings settings)
    {
        // It would put the address of each request around every line that is logged meanwhile.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ToFinish);
        builder.Services.AddSingleton<DemoOpening>().AddSingleton<Occupation>().AddSingleton<Health.LastLook>();
        builder.Services.Configure<ForwardedHeadersOptions>(options => Believe(options, builder.Configuration["Proxy:Address"]));
        var place = settings.Place();
        builder.Services.AddSingleton(place).AddHostedService<DailyBackup>()
            .AddSingleton(new DailyBackup.Keeping(builder.Configuration["Backup:Folder"] ?? place.Backups, builder.Configuration.GetValue("Backup:Keep", BackupsKept)));
        builder.Services.AddHostedService<DailyHead>().AddSingleton(new DailyHead.Keeping(builder.Configuration["Ledger:HeadsFile"] ?? place.LedgerHeads));
        if (builder.Configuration.GetValue("Logging:Json", false)) builder.Logging.ClearProviders().AddJsonConsole(Plain);
        if (builder.Configuration["Telemetry:Endpoint"] is { Length: > 0 } endpoint) AddTelemetry(builder, new Uri(endpoint));
    }

    /// <summary>A proxy on this machine is believed, and those that are named; nobody else's headers count.</summary>
    private static void Believe(ForwardedHeadersOptions options, string? addresses)
    {
        foreach (var address in (addresses ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            options.KnownProxies.Add(IPAddress.TryParse(address, out var known) ? known : throw new InvalidOperationException($"Proxy:Address: expected addresses such as 10.0.0.5, found {address}"));
    }

    private static void Plain(JsonConsoleFormatterOptions options) => (options.UseUtcTimestamp, options.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>Nothing leaves this machine unless somebody named the place it goes to. The log goes along where that is asked for.</summary>
    private static void AddTelemetry(WebApplicationBuilder builder, Uri endpoint)
    {
        var services = builder.Services;
        if (endpoint.Scheme != Uri.UriSchemeHttps && !endpoint.IsLoopback) throw new InvalidOperationException("Telemetry:Endpoint: expected https, or this machine");
        void To(OtlpExporterOptions options) => options.Endpoint = endpoint;
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().AddSource("Microsoft.AspNetCore").AddProcessor(new NoAddresses()).AddOtlpExporter(To).Build());
        if (builder.Configuration.GetValue("Telemetry:Logs", false)) builder.Logging.AddOpenTelemetry(log => log.AddOtlpExporter(To));
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel").AddOtlpExporter(To).Build());
    }

    /// <summary>A span says which route it was and how it ended; the framework by itself says neither.</summary>
    public static void UseSpans(this WebApplication app)
    {
        if (app.Configuration["Telemetry:Endpoint"] is not { Length: > 0 }) return;
        app.Use(async (context, next) =>
        {
            await next(context);
            if (Activity.Current is not { } span) return;
            span.SetTag("http.request.method", context.Request.Method);
            span.SetTag("http.response.status_code", context.Response.StatusCode);
            if (context.GetEndpoint() is RouteEndpoint route) span.SetTag("http.route", route.RoutePattern.RawText);
        });
    }

    public static void StartTelemetry(this WebApplication app)
    {
        _ = app.Services.GetService<TracerProvider>();
        _ = app.Services.GetService<MeterProvider>();
    }
}

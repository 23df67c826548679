using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Rapport.Web.Fixtures;
using Rapport.Web.Tests.Durability;

namespace Rapport.Web.Tests.Operations;

/// <summary>What is exported to a collector that somebody named: counts, durations, patterns of routes, and nothing of anybody.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Spans_and_figures_arrive_with_the_patterns_of_routes_and_without_words_addresses_and_tokens()
    {
        await using var collector = await Collector.Start();
        await using var practice = await RunningPractice.SetUp(null, "--Telemetry:Endpoint=" + collector.Address);
        var tokens = await WaitingForms.Plant(practice, 2);
        var client = await practice.InStore((db, _) => Task.FromResult(db.Clients.First().Id.Value));
        using var phone = practice.Visitor();
        phone.DefaultRequestHeaders.UserAgent.ParseAdd("Zwetschge/1.0");
        foreach (var token in tokens)
            await phone.PostAsync(new Uri("/f/" + token, UriKind.Relative), WaitingForms.Filled(Guid.CreateVersion7(TimeProvider.System.GetUtcNow())), TestContext.Current.CancellationToken);
        await practice.Owner.GetAsync(new Uri($"/clients/{client}", UriKind.Relative), TestContext.Current.CancellationToken);
        await practice.Owner.GetAsync(new Uri("/clients?find=Adeyemi", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.True(practice.Services.GetRequiredService<TracerProvider>().ForceFlush(20_000));
        Assert.True(practice.Services.GetRequiredService<MeterProvider>().ForceFlush(20_000));

        Assert.Contains("POST /f/{token}", collector.Came("TraceService"), StringComparison.Ordinal);
        Assert.Contains("GET /clients/{client", collector.Came("TraceService"), StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Came("MetricsService"), StringComparison.Ordinal);
        string[] secrets = [.. tokens, client.ToString(), "Adeyemi", "Client 1", "Lindqvist", "Mill Race", WaitingForms.Words, RunningPractice.OwnerEmail, RunningPractice.Password, "Zwetschge", "find=", "client.address"];
        foreach (var secret in secrets) Assert.DoesNotContain(secret, collector.Came("Service"), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(collector.Came("LogsService")); // nobody asked for it
    }

    [Fact]
    public async Task The_log_goes_to_another_machine_where_that_is_asked_for()
    {
        await using var collector = await Collector.Start();
        await using (var practice = await RunningPractice.SetUp(null, "--Telemetry:Endpoint=" + collector.Address, "--Telemetry:Logs=true"))
        {
            using var stranger = practice.Visitor();
            await RunningPractice.Post(stranger, "/sign-in", "/sign-in", ("Email", RunningPractice.OwnerEmail), ("Password", "a mistaken password"));
        } // what is left is sent when the program ends
        Assert.Contains("not signed in: ", collector.Came("LogsService"), StringComparison.Ordinal);
        foreach (var secret in new[] { RunningPractice.OwnerEmail, "mistaken", "127.0.0.1" }) Assert.DoesNotContain(secret, collector.Came("LogsService"), StringComparison.Ordinal);
    }
}

using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Rapport.App.Accounts;
using Rapport.App.Storage;
using Rapport.App.Today;
using Rapport.Care;
using Rapport.Web.Accounts;

namespace Rapport.Web.Today;

/// <summary>Tells an open page that something came in: which kind, and nothing of it. The page then asks for the states of its rows.</summary>
internal sealed class TodayLive(IServiceScopeFactory scopes, Arrivals arrivals, TimeProvider clock, IHostApplicationLifetime life)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    public static IResult Open(HttpContext context, TodayLive live) => TypedResults.ServerSentEvents(live.Tell(context, context.RequestAborted));

    /// <summary>Whether the sign-in still stands is asked again at each beat; the stream ends with it, with its ticket, and with the program.</summary>
    private async IAsyncEnumerable<SseItem<string>> Tell(HttpContext context, [EnumeratorCancellation] CancellationToken stop)
    {
        using var listening = arrivals.Listen();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, life.ApplicationStopping);
        var until = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc ?? clock.GetUtcNow() + TimeSpan.FromMinutes(30);
        var mine = await Clients(context.User, ending.Token);
        if (mine is null) yield break;
        yield return new("", "here");
        while (mine is not null && clock.GetUtcNow() < until)
        {
            switch (await Next(listening, ending.Token))
            {
                case Came.Something something when mine.Contains(something.Arrival.Client):
                    yield return new(something.Arrival.Session.Value.ToString(), something.Arrival.Kind.ToString());
                    break;
                case Came.Nothing:
                    mine = await Clients(context.User, ending.Token);
                    if (mine is not null) yield return new("", "beat");
                    break;
                case Came.End:
                    yield break;
            }
        }
    }

    private async Task<Came> Next(Arrivals.Subscription listening, CancellationToken stop)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var timer = clock.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), beat, Beat, Timeout.InfiniteTimeSpan);
        try
        {
            return new Came.Something(await listening.Arrived.ReadAsync(beat.Token));
        }
        catch (OperationCanceledException)
        {
            return stop.IsCancellationRequested ? new Came.End() : new Came.Nothing();
        }
    }

    /// <summary>Whose arrivals may be told now; null when the sign-in does not stand any more.</summary>
    private async Task<IReadOnlySet<Id<Client>>?> Clients(ClaimsPrincipal user, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (await SignedInCookie.Find(services, user, Asked.ByItself, stop) is not { } who) return null;
        var now = clock.GetUtcNow();
        return await services.GetRequiredService<RapportDb>().FindReader(who.Person.Id, now, stop) is { } reader ? reader.ClientsAt(now).ToHashSet() : null;
    }

    private abstract record Came
    {
        private Came() { }

        public sealed record Something(Arrival Arrival) : Came;

        public sealed record Nothing : Came;

        public sealed record End : Came;
    }
}

using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Guessing;

/// <summary>The therapist's private figures, in three queries. A client who is no longer theirs counts in the sums and is not named.</summary>
public sealed class ShowOwnGuesses(RapportDb db, TimeProvider clock)
{
    public async Task<OwnGuesses> Run(Id<Person> therapist, CancellationToken stop)
    {
        var pairs = await db.PairsOf(therapist, null, stop);
        var now = clock.GetUtcNow();
        var theirs = await (from client in db.Clients
                            where db.Assignments.Any(held => held.Client == client.Id && held.Therapist == therapist && held.From <= now && (held.Until == null || held.Until > now))
                                && !db.Bars.Any(bar => bar.Client == client.Id && bar.Person == therapist)
                            select client).AsNoTracking().ToListAsync(stop);
        var byClient = pairs.ToLookup(pair => pair.Guess.Client);
        var lines = Enumerable.Range(0, GuessForms.Rating.Items.Count).Select(line => Pattern(pairs.Select(pair => pair.Line(line))));
        var missed = await Missed(therapist, theirs, stop);
        return new(Pattern(pairs.Select(pair => pair.Mean())), [.. lines],
            [.. theirs.Where(client => byClient.Contains(client.Id)).Select(client => new ClientPattern(client, Pattern(byClient[client.Id].Select(pair => pair.Mean())))).OrderByDescending(one => one.Pattern.Sessions)]) { Missed = missed };
    }

    private async Task<IReadOnlyList<MissedOnce>> Missed(Id<Person> therapist, IReadOnlyList<Client> theirs, CancellationToken stop)
    {
        var rows = await (from missed in db.MissedStrains
                          join session in db.Sessions on new { missed.Session, missed.Client } equals new { Session = session.Id, session.Client }
                          where missed.Therapist == therapist
                          orderby session.StartsAt descending
                          select new { missed, session }).AsNoTracking().ToListAsync(stop);
        return [.. rows.Join(theirs, row => row.missed.Client, client => client.Id, (row, client) => new MissedOnce(row.missed, row.session, client))];
    }

    private static GuessPattern Pattern(IEnumerable<(Id<Client> Client, double Guess, double Rating)?> pairs) => GuessPattern.From([.. pairs.OfType<(Id<Client> Client, double Guess, double Rating)>()]);
}

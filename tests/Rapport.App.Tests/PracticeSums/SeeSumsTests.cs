using Rapport.App.PracticeSums;
using Rapport.App.Story;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.PracticeSums;

/// <summary>Whoever manages sees sums of at least ten clients and five therapists over four finished quarters, and not that there is less.</summary>
public sealed class SeeSumsTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset May = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Sums_of_enough_people_are_told_with_what_is_not_sure(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        await Fill(house, clients: 12, therapists: 5);
        var seen = await Seen(house);
        Assert.Equal((new DateOnly(2025, 7, 1), new DateOnly(2026, 6, 30)), (seen.First, seen.Last));
        var asked = Assert.Single(seen.Sums, one => one.Kind == SumKind.Asked);
        Assert.Equal((12, 24, 12, .5), (asked.Of, asked.All, asked.Clients, asked.Share)); // one of two sessions each: no client differs from another
        var left = Assert.Single(seen.Sums, one => one.Kind == SumKind.LeftEarly);
        Assert.Equal((3, 12, .0889, .5323), (left.Of, left.All, Math.Round(left.Interval.Lower, 4), Math.Round(left.Interval.Upper, 4))); // Wilson, 3 of 12
        Assert.DoesNotContain(seen.Sums, one => one.Kind == SumKind.Mended);
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(40, 4)]
    public async Task With_fewer_clients_or_fewer_therapists_nothing_is_told(int clients, int therapists)
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        await Fill(house, clients, therapists);
        Assert.Empty((await Seen(house)).Sums);
    }

    [Fact]
    public async Task What_lies_outside_the_quarters_or_in_another_practice_does_not_count()
    {
        using var ground = Ground.On("SQLite");
        var house = await House.On(ground);
        await Fill(house, clients: 9, therapists: 5);
        await Fill(house, clients: 4, therapists: 5, at: new(2026, 7, 1, 6, 0, 0, TimeSpan.Zero));
        await Fill(house, clients: 4, therapists: 5, practice: new Practice(House.Next<Practice>(), "Elsewhere", "DE", "Europe/Berlin"));
        Assert.Empty((await Seen(house)).Sums);
    }

    private static async Task<SumsSeen> Seen(House house)
    {
        await using var db = house.Open();
        return await new SeeSums(db, new FixedClock(House.Now)).Run(house.Practice.Id, Berlin, Stop);
    }

    /// <summary>Clients in turn with each therapist: two held sessions, a form after the second, an ending; one in four stays away.</summary>
    private static async Task Fill(House house, int clients, int therapists, DateTimeOffset? at = null, Practice? practice = null)
    {
        var day = at ?? May;
        var people = Enumerable.Range(0, therapists).Select(number => new Person(House.Next<Person>(), (practice ?? house.Practice).Id, $"Therapist {number}", Roles.Therapist)).ToList();
        List<object> rows = [.. people];
        if (practice is not null) rows.Add(practice);
        for (var number = 0; number < clients; number++)
        {
            var client = new Client(House.Next<Client>(), (practice ?? house.Practice).Id, $"Client {number}", "en");
            var episode = new Episode(House.Next<Episode>(), client.Id, day.AddDays(-30));
            episode.Open(day.AddDays(-30));
            var person = people[number % therapists].Id;
            var sessions = Enumerable.Range(1, 2).Select(nth => episode.Plan(House.Next<Session>(), nth, new(new(day.AddDays(7 * (nth - 1)), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room))).ToList();
            sessions.ForEach(session => session.Hold(person, session.EndsAt));
            episode.End(number % 4 == 0 ? Ending.StayedAway : Ending.Agreed, number % 4 == 0 ? EndedBy.Client : EndedBy.Both, day.AddDays(14));
            rows.AddRange([client, episode, episode.Assign(House.Next<Assignment>(), person, day.AddDays(-30)), .. sessions]);
            rows.Add(new FormAnswer(Guid.CreateVersion7(sessions[1].EndsAt), client.Id, sessions[1].Id, Measures.CheckOut)
            {
                Version = "1", Purpose = FormPurpose.CheckOut, By = Respondent.Client, Answers = [8, 8, 8, 8], Ticks = [], At = sessions[1].EndsAt, Source = AnswerSource.Link,
            });
        }
        await house.Save([.. rows]);
    }
}

using Rapport.Care;

namespace Rapport.Alliance.Tests;

/// <summary>One episode with a session every Tuesday from 3 March 2026 on, and ids by number.</summary>
internal static class Meetings
{
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    public static readonly Episode Work = new(Key<Episode>(1), Key<Client>(1), Start.AddDays(-30));

    public static readonly LevelRule Level = new(Course.Prior, Course.Forty);

    public static Id<Person> Hanna => Key<Person>(1);

    public static SignalSource At(int session) => new(Key<Signal>(1), Key<Client>(1), Key<Session>(session), Meeting(session).EndsAt);

    public static Mark By(int session) => new(Hanna, Meeting(session).EndsAt);

    public static Session Meeting(int number) => Work.Plan(Key<Session>(number), number, When(number));

    public static SessionPlan When(int number) => new(new SessionTime(Start.AddDays(7 * (number - 1)), "Europe/Berlin"), TimeSpan.FromMinutes(50), SessionForm.Room);

    public static Id<T> Key<T>(int number) => new(Key(number));

    public static Guid Key(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}

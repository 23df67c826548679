using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;

namespace Rapport.Privacy.Tests;

/// <summary>What stands out among looks, and that an ordinary day does not.</summary>
public sealed class UnusualLooksTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Noon = new(2026, 3, 11, 11, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<Id<Client>, DateTimeOffset> Nobody = [];

    [Fact]
    public void A_day_of_six_sessions_with_brief_session_note_and_story_raises_nothing()
    {
        var looks = Enumerable.Range(0, 6).SelectMany(session => Enumerable.Range(0, 4).Select(page => Look(session, Noon.AddHours(session - 3).AddMinutes(10 * page))));
        Assert.Empty(UnusualLooks.Among(looks, Nobody, Berlin));
    }

    [Theory]
    [InlineData(20, 59, false)]
    [InlineData(21, 59, true)]
    [InlineData(21, 63, false)] // the first lies more than an hour before the last
    public void More_than_twenty_records_within_an_hour_stand_out(int records, int minutes, bool told)
    {
        var looks = Enumerable.Range(0, records).Select(at => Look(at, Noon.AddSeconds(60.0 * minutes * at / (records - 1)))).ToList();
        var found = UnusualLooks.Among(looks, Nobody, Berlin);
        Assert.Equal(told, found.Any(one => one.Kind == UnusualKind.Many && one.Clients == records));
    }

    [Fact]
    public void Many_looks_at_one_record_are_not_many_records() =>
        Assert.Empty(UnusualLooks.Among(Enumerable.Range(0, 50).Select(at => Look(1, Noon.AddMinutes(at))), Nobody, Berlin));

    [Theory]
    [InlineData(20, 59, false)] // 21:59 in Berlin, in winter
    [InlineData(21, 0, true)]
    [InlineData(4, 59, true)]
    [InlineData(5, 0, false)]
    public void The_night_is_that_of_the_practice(int hour, int minute, bool told) =>
        Assert.Equal(told, UnusualLooks.Among([Look(1, new(2026, 3, 11, hour, minute, 0, TimeSpan.Zero))], Nobody, Berlin).Any(one => one.Kind == UnusualKind.Night));

    [Theory]
    [InlineData(30, RecordPart.Content, false)]
    [InlineData(31, RecordPart.Content, true)]
    [InlineData(31, RecordPart.Management, false)]
    public void A_month_after_the_ending_what_was_said_stands_out(int days, RecordPart part, bool told) =>
        Assert.Equal(told, UnusualLooks.Among([Look(1, Noon, part)], new Dictionary<Id<Client>, DateTimeOffset> { [Client(1)] = Noon.AddDays(-days) }, Berlin).Any(one => one.Kind == UnusualKind.AfterEnding));

    [Theory]
    [InlineData(AccessReason.Emergency, true)]
    [InlineData(AccessReason.Therapist, false)]
    public void A_record_opened_in_an_emergency_stands_out_each_time(AccessReason reason, bool told)
    {
        var look = new Access(new(Guid.CreateVersion7(Noon)), Client(1), new(new Guid(1, 1, 0, new byte[8])), Noon) { Part = RecordPart.Content, Reason = reason, What = "story" };
        Assert.Equal(told, UnusualLooks.Among([look], Nobody, Berlin) is [{ Kind: UnusualKind.Emergency }]);
    }

    [Fact]
    public void No_look_is_told_twice_for_one_reason_and_the_order_of_the_looks_does_not_matter() =>
        Prop.ForAll(Gen.ArrayOf(from client in Gen.Choose(1, 40) from minute in Gen.Choose(0, 3000) select Look(client, Noon.AddMinutes(minute))).ToArbitrary(), looks =>
        {
            var found = UnusualLooks.Among(looks, Nobody, Berlin);
            var turned = UnusualLooks.Among(looks.Reverse(), Nobody, Berlin);
            return found.GroupBy(one => one.Kind).All(kind => kind.SelectMany(one => one.Looks).Distinct().Count() == kind.Sum(one => one.Looks.Count))
                && found.Select(one => (one.Day, one.Kind, one.Looks.Count)).SequenceEqual(turned.Select(one => (one.Day, one.Kind, one.Looks.Count)));
        }).QuickCheckThrowOnFailure();

    private static Id<Client> Client(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static Access Look(int client, DateTimeOffset at, RecordPart part = RecordPart.Content) =>
        new(new(Guid.CreateVersion7(at)), Client(client), new(new Guid(1, 1, 0, new byte[8])), at) { Part = part, Reason = AccessReason.Therapist, What = "brief" };
}

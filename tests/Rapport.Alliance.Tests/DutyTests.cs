namespace Rapport.Alliance.Tests;

public sealed class DutyTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), "test", "test");

    private static readonly PracticeHours Hours = new(Berlin,
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (new TimeOnly(9, 0), new TimeOnly(17, 0))), [new(2026, 11, 25)]);

    // 2026-11-20 is a Friday; 2026-11-25, a Wednesday, is closed.
    private static DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Nights_weekends_and_closed_days_do_not_count()
    {
        Assert.Equal(TimeSpan.FromHours(3), Hours.Between(At(20, 16), At(23, 11)));
        Assert.Equal(TimeSpan.FromHours(8), Hours.Between(At(24, 17), At(26, 20)));
        Assert.Equal(TimeSpan.Zero, Hours.Between(At(21, 3), At(22, 23)));
        Assert.Equal(TimeSpan.Zero, Hours.Between(At(24, 12), At(24, 10)));
    }

    [Fact]
    public void A_promise_made_on_friday_afternoon_ends_on_monday()
    {
        Assert.Equal(At(23, 11), Hours.After(At(20, 16), TimeSpan.FromHours(3)));
        Assert.Equal(At(26, 9).AddHours(1), Hours.After(At(24, 17), TimeSpan.FromHours(1)));
        var never = new PracticeHours(Berlin, new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)> { [DayOfWeek.Monday] = (new(9, 0), new(10, 0)) }, []);
        Assert.Throws<InvalidOperationException>(() => never.After(At(20, 9), TimeSpan.FromHours(100)));
    }

    [Fact]
    public void A_note_is_late_only_by_practice_hours()
    {
        var note = new LateDuty(At(20, 15), TimeSpan.FromHours(4));
        Assert.False(note.IsLate(At(23, 11), Hours));
        Assert.True(note.IsLate(At(23, 12), Hours));
        Assert.Equal("The note for 2026-11-20 has been open for 5 hours.", note.NoteWords(new(2026, 11, 20), At(23, 12), Hours).Seen);
        Assert.Equal("A message has been waiting for 5 hours; you promised an answer within 4 practice hours.", note.ReplyWords(At(23, 12), Hours).Seen);
    }

    [Fact]
    public void Every_answer_above_zero_to_a_risk_item_counts_even_in_an_unfinished_form()
    {
        var found = RiskAnswer.Among([0, 3, double.NaN, 1, double.NaN], [5, 4, 1], At(24, 10));
        var only = Assert.Single(found);
        Assert.Equal((4, 1.0), (only.Item, only.Answer));
        Assert.Empty(RiskAnswer.Among([0, 3], [1], At(24, 10)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskAnswer.Among([0, 3], [3], At(24, 10)));
    }

    [Fact]
    public void Unread_at_the_end_of_the_working_day_it_goes_to_cover_and_owner_as_well()
    {
        var answer = RiskAnswer.Among([2], [1], At(24, 10))[0];
        Assert.Equal(new RiskStanding.WithTherapistAndCover(false), answer.Standing(At(24, 16), Hours));
        Assert.Equal(new RiskStanding.WithCoverAndOwner(At(24, 17)), answer.Standing(At(24, 17), Hours));
        Assert.Equal(new RiskStanding.WithCoverAndOwner(At(24, 13)), answer.Standing(At(24, 14), Hours, new TimeOnly(13, 0)));
    }

    [Theory]
    [InlineData(24, 18)] // after closing
    [InlineData(21, 12)] // Saturday
    [InlineData(25, 12)] // closed
    public void Outside_the_practices_hours_it_goes_to_cover_and_owner_at_once(int day, int hour) =>
        Assert.IsType<RiskStanding.WithCoverAndOwner>(RiskAnswer.Among([2], [1], At(day, hour))[0].Standing(At(day, hour), Hours));

    [Fact]
    public void Reading_does_not_close_it_and_recording_what_was_done_does()
    {
        var answer = RiskAnswer.Among([2], [1], At(24, 10))[0].Read(At(24, 11));
        Assert.Equal(new RiskStanding.WithTherapistAndCover(true), answer.Standing(At(27, 12), Hours));
        Assert.Equal(new RiskStanding.Closed("called, safe"), answer.Record("called, safe", At(24, 12)).Standing(At(27, 12), Hours));
        Assert.Equal(At(24, 11), answer.Record("called, safe", At(24, 12)).ReadAt);
        Assert.Throws<ArgumentException>(() => answer.Record(" ", At(24, 12)));
    }

    [Fact]
    public void Reasons_to_stay_away_come_without_a_number_under_100_local_drop_outs()
    {
        var signs = new DropOutSigns { HasOpenRupture = true, MissedOfLastThree = 2, HasNextMeeting = false };
        var reading = DropOutReading.From(signs, 99, .31);
        Assert.Null(reading.Probability);
        Assert.Equal("A strain is still open; missed 2 of the last 3 times; left without a next time.", reading.Words().Seen);
        Assert.DoesNotContain("31", reading.Words().HowSure, StringComparison.Ordinal);
        Assert.Contains("fewer than 100 clients have stayed away here so far", reading.Words().HowSure, StringComparison.Ordinal);
        Assert.Contains("nothing has been fitted", DropOutReading.From(signs, 100).Words().HowSure, StringComparison.Ordinal);
        Assert.Contains("31 of 100", DropOutReading.From(signs, 100, .31).Words().HowSure, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_sign_there_is_no_reason()
    {
        Assert.Equal(Verdict.None, DropOutReading.From(new() { MissedOfLastThree = 1 }, 500).Verdict);
        Assert.Equal(["no-answers", "waiting"], DropOutReading.From(new() { IsFeedbackMissing = true, IsMessageOverdue = true }, 0).Reasons);
    }
}
